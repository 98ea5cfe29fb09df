package tj.somon.compiler.parser;

import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;

/**
 * What the surroundings allow at the current token: the grammar parameters of ECMAScript as bits. A construct that
 * changes them keeps the old value of {@link #flags} and puts it back.
 */
final class Context {
  /** Strict mode code. */
  static final int STRICT = 1;
  /** {@code return} is allowed. */
  static final int RETURN = 1 << 1;
  /** {@code await} is an operator. */
  static final int AWAIT = 1 << 2;
  /** {@code yield} is an operator. */
  static final int YIELD = 1 << 3;
  /** {@code await} may not be a name although it is no operator (class static blocks). */
  static final int AWAIT_RESERVED = 1 << 4;
  static final int NEW_TARGET = 1 << 5;
  static final int SUPER_CALL = 1 << 6;
  static final int SUPER_PROPERTY = 1 << 7;
  /** Class field initializers and static blocks: the name {@code arguments} may not be used. */
  static final int NO_ARGUMENTS = 1 << 8;
  /** Ambient declarations: no bodies, no initializers. */
  static final int AMBIENT = 1 << 9;
  /** Formal parameters: {@code yield} and {@code await} expressions are errors. */
  static final int PARAMETERS = 1 << 10;
  /** Between {@code ?} and {@code :}: an arrow function with a return type needs a {@code :} behind it. */
  static final int CONDITIONAL_THEN = 1 << 11;
  /** The bound of a conditional type: an {@code infer} constraint may not swallow the {@code ?}. */
  static final int NO_CONDITIONAL_TYPE = 1 << 12;
  /** Directly inside the braces of a namespace. */
  static final int NAMESPACE = 1 << 13;
  /** Inside a loop, of the same function. */
  static final int LOOP = 1 << 14;
  /** Inside a switch, of the same function. */
  static final int SWITCH = 1 << 15;

  /** What a function of its own takes over from its surroundings. */
  private static final int INHERITED = STRICT | AMBIENT;
  /** What an arrow function takes over besides. */
  private static final int INHERITED_BY_ARROW = INHERITED | NEW_TARGET | SUPER_CALL | SUPER_PROPERTY | NO_ARGUMENTS;

  final Language language;
  final SourceGoal goal;
  /** Whether the goal is a module. */
  final boolean module;
  /** Whether type syntax is part of the grammar. */
  final boolean types;
  int flags;
  /** Where the last {@code yield} expression of this function stands, so that arrow parameters can be refused. */
  int lastYield = -1;
  /** Where the last {@code await} expression of this function stands. */
  int lastAwait = -1;
  /** Where {@code await} was last used as a name. */
  int lastAwaitName = -1;

  Context(Language language, SourceGoal goal) {
    this.language = language;
    this.goal = goal;
    module = goal == SourceGoal.MODULE;
    types = language.types();
    flags = switch (goal) {
      case MODULE -> STRICT | AWAIT;
      case COMMONJS -> RETURN | NEW_TARGET;
      case SCRIPT -> 0;
    };
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean strict() {
    return (flags & STRICT) != 0;
  }

  /** Sets bits; answers the flags as they were, for {@link #restore}. */
  int with(int added) {
    int before = flags;
    flags = before | added;
    return before;
  }

  /** Clears bits; answers the flags as they were, for {@link #restore}. */
  int without(int removed) {
    int before = flags;
    flags = before & ~removed;
    return before;
  }

  void restore(int before) {
    flags = before;
  }

  /** Enters a function that is no arrow; {@code added} are the bits it brings. Answers the flags as they were. */
  int enterFunction(boolean async, boolean generator, int added) {
    int before = flags;
    flags = before & INHERITED | RETURN | NEW_TARGET | added | (async ? AWAIT : 0) | (generator ? YIELD : 0);
    return before;
  }

  /** Enters an arrow function. Answers the flags as they were. */
  int enterArrow(boolean async) {
    int before = flags;
    int reserved = async ? AWAIT : 0;
    flags = before & INHERITED_BY_ARROW | RETURN | reserved;
    return before;
  }

  /** Enters the initializer of a class field. Answers the flags as they were. */
  int enterField() {
    int before = flags;
    flags = before & INHERITED | NEW_TARGET | SUPER_PROPERTY | NO_ARGUMENTS;
    return before;
  }

  /** Enters a static block. Answers the flags as they were. */
  int enterStaticBlock() {
    int before = flags;
    flags = before & INHERITED | NEW_TARGET | SUPER_PROPERTY | NO_ARGUMENTS | AWAIT_RESERVED;
    return before;
  }
}
