package tj.somon.compiler.lowering;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.names.NameTable;

/** Names that occur nowhere in a module, so that they neither hide nor meet another name. */
final class FreshNames {
  private static final Set<String> TAKEN = Set.of("arguments", "await", "break", "case", "catch", "class", "const",
      "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
      "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null",
      "package", "private", "protected", "public", "return", "static", "super", "switch", "this", "throw", "true",
      "try", "typeof", "undefined", "var", "void", "while", "with", "yield", "NaN", "Infinity", "exports", "module",
      "require", "__filename", "__dirname", "globalThis", "global", "window", "self", "document", "console", "process",
      "Buffer", "Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Math", "JSON",
      "Reflect", "Proxy", "Promise", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "Date", "RegExp", "Error",
      "TypeError", "RangeError", "Intl", "Iterator", "URL", "fetch", "crypto", "performance", "navigator", "name",
      "event", "structuredClone", "queueMicrotask", "setTimeout", "setInterval", "setImmediate", "isNaN", "isFinite",
      "parseInt", "parseFloat", "Atomics", "WebAssembly", "Temporal", "escape", "unescape");

  private final NameTable names;
  private @Nullable Set<String> used;

  FreshNames(NameTable names) {
    this.names = names;
  }

  /** The wanted name if it occurs nowhere, otherwise the first of {@code wanted_1}, {@code wanted_2} … that does not. */
  String like(String wanted) {
    Set<String> taken = used();
    String name = wanted;
    for (int i = 1; TAKEN.contains(name) || !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /** {@code wanted_1} or the first after it that occurs nowhere. */
  String numbered(String wanted) {
    Set<String> taken = used();
    int i = 1;
    while (!taken.add(wanted + "_" + i)) {
      i++;
    }
    return wanted + "_" + i;
  }

  private Set<String> used() {
    Set<String> known = used;
    if (known == null) {
      known = new HashSet<>();
      for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
        known.add(names.name(symbol));
      }
      for (Expression.NameUse use : names.unbound()) {
        known.add(use.name());
      }
      used = known;
    }
    return known;
  }
}
