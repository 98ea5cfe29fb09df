package tj.somon.compiler.ast;

/** Bits of the modifier words of declarations, members and parameters. */
public final class Modifiers {
  public static final int NONE = 0;
  public static final int PUBLIC = 1;
  public static final int PRIVATE = 1 << 1;
  public static final int PROTECTED = 1 << 2;
  public static final int STATIC = 1 << 3;
  public static final int ABSTRACT = 1 << 4;
  public static final int READONLY = 1 << 5;
  public static final int OVERRIDE = 1 << 6;
  public static final int DECLARE = 1 << 7;
  public static final int ACCESSOR = 1 << 8;
  public static final int CONST = 1 << 9;
  public static final int IN = 1 << 10;
  public static final int OUT = 1 << 11;

  /** The bits that make a constructor parameter a parameter property. */
  public static final int PARAMETER_PROPERTY = PUBLIC | PRIVATE | PROTECTED | READONLY | OVERRIDE;

  private Modifiers() {}

  /** Whether all bits of {@code wanted} are set. */
  public static boolean has(int modifiers, int wanted) {
    return (modifiers & wanted) == wanted;
  }
}
