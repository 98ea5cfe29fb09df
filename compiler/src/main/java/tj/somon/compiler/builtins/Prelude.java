package tj.somon.compiler.builtins;

import java.util.SortedSet;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;

/**
 * The code that defines Tajik aliases of builtin members (SomonScript language specification, 11.3). It leaves no
 * variable behind and may run any number of times.
 */
public final class Prelude {
  private static final String HEAD = """
      ((g) => {
        "use strict";
        const { defineProperty, getPrototypeOf, hasOwn } = g.Object;
        const alias = (target, word, name, through) => {
          if (target == null || !(name in target) || hasOwn(target, word)) return;
          try {
            defineProperty(target, word, {
              configurable: true,
              get() { return this[name]; },
              set(value) {
                if (through) this[name] = value;
                else defineProperty(this, word, { value, writable: true, enumerable: true, configurable: true });
              }
            });
          } catch {}
        };
      """;
  private static final String ARRAYS = """
        const arrays = [g.Array.prototype, getPrototypeOf(g.Int8Array.prototype), getPrototypeOf(getPrototypeOf([][g.Symbol.iterator]()))];
        const aliasAll = (word, name, through) => arrays.forEach((target, i) => alias(target, word, name, through && i === 0));
      """;
  private static final String TAIL = """
      })(globalThis);
      """;

  private Prelude() {}

  /** The prelude for a set of member words, or an empty text for none. */
  public static String of(SortedSet<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    var out = new StringBuilder(HEAD);
    boolean arrays = false;
    var calls = new StringBuilder();
    for (String word : words) {
      for (Builtin meaning : BuiltinNames.meanings(word)) {
        if (meaning.kind() != Builtin.Kind.GLOBAL) {
          arrays |= meaning.on().equals("Array.prototype");
          call(calls, word, meaning);
        }
      }
    }
    return out.append(arrays ? ARRAYS : "").append(calls).append(TAIL).toString();
  }

  private static void call(StringBuilder out, String word, Builtin meaning) {
    boolean array = meaning.on().equals("Array.prototype");
    out.append(array ? "  aliasAll(" : "  alias(g.").append(array ? "" : meaning.on()).append(array ? "\"" : ", \"")
        .append(word).append("\", \"").append(meaning.english()).append('"')
        .append(writesThrough(meaning) ? ", true" : "").append(");\n");
  }

  private static boolean writesThrough(Builtin meaning) {
    return meaning.on().equals("Array.prototype") && meaning.english().equals("length")
        || meaning.on().equals("Error.prototype");
  }
}
