package tj.somon.compiler.builtins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of builtin functions and methods, where they are the same whatever the arguments. */
final class BuiltinResults {
  private static final Map<String, Map<String, Receiver>> METHODS = methods();

  private BuiltinResults() {}

  /** What a method with an English name answers on a kind of receiver, or null where that depends. */
  static @Nullable Receiver of(Receiver receiver, String english) {
    if (receiver.kinds().size() != 1) {
      return null;
    }
    return METHODS.getOrDefault(receiver.kinds().get(0), Map.of()).get(english);
  }

  /** What a call of a global function answers ({@code String(x)}), or null where that depends. */
  static @Nullable Receiver ofCall(String global) {
    return switch (global) {
      case "String" -> Receiver.STRING;
      case "Number", "parseInt", "parseFloat" -> Receiver.NUMBER;
      case "Boolean" -> Receiver.BOOLEAN;
      case "BigInt" -> Receiver.BIGINT;
      case "Array" -> Receiver.ARRAY;
      default -> null;
    };
  }

  private static Map<String, Map<String, Receiver>> methods() {
    var table = new HashMap<String, Map<String, Receiver>>();
    put(table, "String.prototype", Receiver.STRING,
        List.of("charAt", "concat", "normalize", "padEnd", "padStart", "repeat", "replace", "replaceAll", "slice",
            "substring", "toLocaleLowerCase", "toLocaleUpperCase", "toLowerCase", "toUpperCase", "toString", "trim",
            "trimEnd", "trimStart", "valueOf"));
    put(table, "String.prototype", Receiver.NUMBER,
        List.of("charCodeAt", "indexOf", "lastIndexOf", "localeCompare", "search"));
    put(table, "String.prototype", Receiver.BOOLEAN, List.of("endsWith", "includes", "startsWith"));
    put(table, "String.prototype", Receiver.ARRAY, List.of("split"));
    put(table, "Array.prototype", Receiver.ARRAY, List.of("concat", "copyWithin", "fill", "filter", "flat", "flatMap",
        "map", "reverse", "slice", "sort", "splice", "toReversed", "toSorted", "toSpliced", "with"));
    put(table, "Array.prototype", Receiver.STRING, List.of("join", "toString", "toLocaleString"));
    put(table, "Array.prototype", Receiver.NUMBER,
        List.of("findIndex", "findLastIndex", "indexOf", "lastIndexOf", "push", "unshift"));
    put(table, "Array.prototype", Receiver.BOOLEAN, List.of("every", "includes", "some"));
    put(table, "Number.prototype", Receiver.STRING,
        List.of("toExponential", "toFixed", "toLocaleString", "toPrecision", "toString"));
    put(table, "Boolean.prototype", Receiver.STRING, List.of("toString"));
    put(table, "BigInt.prototype", Receiver.STRING, List.of("toLocaleString", "toString"));
    put(table, "RegExp.prototype", Receiver.BOOLEAN, List.of("test"));
    put(table, "RegExp.prototype", Receiver.STRING, List.of("toString"));
    put(table, "Date.prototype", Receiver.STRING, List.of("toDateString", "toISOString", "toLocaleDateString",
        "toLocaleString", "toLocaleTimeString", "toString"));
    put(table, "Map.prototype", Receiver.MAP, List.of("set"));
    put(table, "Map.prototype", Receiver.BOOLEAN, List.of("delete", "has"));
    put(table, "Set.prototype", Receiver.SET, List.of("add"));
    put(table, "Set.prototype", Receiver.BOOLEAN, List.of("delete", "has"));
    put(table, "Promise.prototype", Receiver.PROMISE, List.of("catch", "finally", "then"));
    put(table, "Promise", Receiver.PROMISE, List.of("all", "allSettled", "any", "race", "reject", "resolve"));
    put(table, "Array", Receiver.ARRAY, List.of("from", "of"));
    put(table, "Array", Receiver.BOOLEAN, List.of("isArray"));
    put(table, "String", Receiver.STRING, List.of("fromCharCode", "fromCodePoint", "raw"));
    put(table, "Object", Receiver.ARRAY,
        List.of("entries", "getOwnPropertyNames", "getOwnPropertySymbols", "keys", "values"));
    put(table, "Object", Receiver.BOOLEAN, List.of("hasOwn", "is", "isExtensible", "isFrozen", "isSealed"));
    put(table, "Math", Receiver.NUMBER,
        List.of("abs", "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "clz32", "cos",
            "cosh", "exp", "expm1", "floor", "fround", "hypot", "imul", "log", "log10", "log1p", "log2", "max", "min",
            "pow", "random", "round", "sign", "sin", "sinh", "sqrt", "tan", "tanh", "trunc"));
    return table;
  }

  private static void put(Map<String, Map<String, Receiver>> table, String kind, Receiver result,
      List<String> methods) {
    Map<String, Receiver> results = table.computeIfAbsent(kind, _ -> new HashMap<>());
    for (String method : methods) {
      results.put(method, result);
    }
  }
}
