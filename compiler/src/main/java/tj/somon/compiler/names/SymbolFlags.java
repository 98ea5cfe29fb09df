package tj.somon.compiler.names;

/** Bits that say what a symbol is. A merged symbol (class and namespace, say) has the bits of all its declarations. */
public final class SymbolFlags {
  public static final int VAR = 1;
  public static final int LET = 1 << 1;
  public static final int CONST = 1 << 2;
  /** {@code using} and {@code await using}. */
  public static final int USING = 1 << 3;
  public static final int FUNCTION = 1 << 4;
  public static final int CLASS = 1 << 5;
  public static final int PARAMETER = 1 << 6;
  public static final int CATCH = 1 << 7;
  public static final int IMPORT_DEFAULT = 1 << 8;
  public static final int IMPORT_NAMESPACE = 1 << 9;
  public static final int IMPORT_NAMED = 1 << 10;
  /** {@code import a = …}. */
  public static final int IMPORT_EQUALS = 1 << 11;
  /** A name bound by {@code import type}. */
  public static final int IMPORT_TYPE = 1 << 12;
  public static final int ENUM = 1 << 13;
  /** Besides {@link #ENUM}: {@code const enum}. */
  public static final int CONST_ENUM = 1 << 14;
  public static final int NAMESPACE = 1 << 15;
  /** Besides {@link #NAMESPACE}: one of its declarations has code. */
  public static final int INSTANTIATED = 1 << 16;
  public static final int INTERFACE = 1 << 17;
  public static final int ALIAS = 1 << 18;
  /** A type parameter, a mapped key or an inferred type. */
  public static final int TYPE_PARAMETER = 1 << 19;
  public static final int ENUM_MEMBER = 1 << 20;
  /** Besides its kind: an exported member of a namespace. */
  public static final int NAMESPACE_MEMBER = 1 << 21;
  /** Every declaration is ambient ({@code declare}, overload signatures): there is nothing at run time. */
  public static final int AMBIENT = 1 << 22;
  /** Exported by the module, in any way. */
  public static final int EXPORTED = 1 << 23;
  /** Assigned to by something other than the initialiser of its only declaration. */
  public static final int ASSIGNED = 1 << 24;
  /** Used by a function other than the one that declares it. */
  public static final int CAPTURED = 1 << 25;
  /** A block function that also makes a variable of the enclosing function, or that variable (annex B.3.2). */
  public static final int HOISTED_FUNCTION = 1 << 26;
  /** The name of a function expression or of a class, seen from inside. */
  public static final int OWN_NAME = 1 << 27;
  /** Has a meaning as a value. */
  public static final int VALUE = 1 << 28;
  /** Has a meaning as a type. */
  public static final int TYPE = 1 << 29;
  /** Can stand to the left of the dot in a qualified type name. */
  public static final int QUALIFIER = 1 << 30;

  /** Every sort of import binding that exists at run time. */
  public static final int IMPORT = IMPORT_DEFAULT | IMPORT_NAMESPACE | IMPORT_NAMED;
  /** Bindings that cannot be assigned to. */
  public static final int CONSTANT = CONST | USING;

  private SymbolFlags() {}
}
