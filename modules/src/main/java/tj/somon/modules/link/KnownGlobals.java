package tj.somon.modules.link;

import java.util.Set;

/** Global names that exist wherever programs run, so that reading them has no effect. */
final class KnownGlobals {
  private static final Set<String> NAMES = Set.of("undefined", "NaN", "Infinity", "Object", "Function", "Array",
      "Number", "Boolean", "String", "Symbol", "BigInt", "Math", "JSON", "Date", "RegExp", "Error", "EvalError",
      "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "Map", "Set", "WeakMap", "WeakSet",
      "Promise", "Proxy", "Reflect", "ArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray",
      "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array",
      "BigUint64Array", "parseInt", "parseFloat", "isNaN", "isFinite", "globalThis");
  private static final Set<String> FRESH = Set.of("Map", "Set", "WeakMap", "WeakSet", "Object", "Date");
  private static final Set<String> SYMBOLS = Set.of("iterator", "asyncIterator", "hasInstance", "toStringTag",
      "toPrimitive", "species", "isConcatSpreadable", "match", "matchAll", "replace", "search", "split", "unscopables");
  private static final Set<String> NUMBERS = Set.of("PI", "E", "LN2", "LN10", "LOG2E", "LOG10E", "SQRT2", "SQRT1_2",
      "MAX_SAFE_INTEGER", "MIN_SAFE_INTEGER", "MAX_VALUE", "MIN_VALUE", "EPSILON");

  private KnownGlobals() {}

  static boolean isReadable(String name) {
    return NAMES.contains(name);
  }

  /** Whether {@code new name()} without arguments only makes an object. */
  static boolean isFresh(String name) {
    return FRESH.contains(name);
  }

  /** Whether {@code object.name} of a global object is a constant. */
  static boolean isConstant(String object, String name) {
    return switch (object) {
      case "Symbol" -> SYMBOLS.contains(name);
      case "Math", "Number" -> NUMBERS.contains(name);
      case "Object", "Array", "Function" -> name.equals("prototype");
      default -> false;
    };
  }
}
