package tj.somon.compiler.builtins;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;

/**
 * What an expression certainly is at run time: an instance of a builtin type ({@code Array.prototype}), a builtin object
 * or constructor itself ({@code Math}, {@code Array}), or one of several (a union type).
 *
 * @param kinds names as in the column {@code on} of the table of builtins, and others without any Tajik members
 */
record Receiver(List<String> kinds) {
  static final String ERROR = "Error.prototype";
  static final Receiver STRING = of("String.prototype");
  static final Receiver NUMBER = of("Number.prototype");
  static final Receiver BIGINT = of("BigInt.prototype");
  static final Receiver BOOLEAN = of("Boolean.prototype");
  static final Receiver SYMBOL = of("Symbol.prototype");
  static final Receiver REGEXP = of("RegExp.prototype");
  static final Receiver FUNCTION = of("Function.prototype");
  static final Receiver ARRAY = of("Array.prototype");
  static final Receiver MAP = of("Map.prototype");
  static final Receiver SET = of("Set.prototype");
  static final Receiver PROMISE = of("Promise.prototype");
  /** The {@code arguments} of a function: it has a length and no method of arrays. */
  static final Receiver ARGUMENTS = of("arguments");

  private static final String PROTOCOL = "Object.prototype";

  static Receiver of(String kind) {
    return new Receiver(List.of(kind));
  }

  /** The English name that all kinds give a word, or nothing. */
  Optional<String> english(String word) {
    String found = null;
    for (String kind : kinds) {
      String name = english(kind, word);
      if (name == null || found != null && !found.equals(name)) {
        return Optional.empty();
      }
      found = name;
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable String english(String kind, String word) {
    if (kind.equals("arguments")) {
      return BuiltinNames.member("Array.prototype", word).map(Builtin::english).filter("length"::equals).orElse(null);
    }
    return BuiltinNames.member(kind, word).or(() -> BuiltinNames.member(PROTOCOL, word)).map(Builtin::english)
        .orElse(null);
  }

  /** Whether a word is one of the protocol names, which every value has. */
  static Optional<String> protocol(String word) {
    return BuiltinNames.member(PROTOCOL, word).map(Builtin::english);
  }
}
