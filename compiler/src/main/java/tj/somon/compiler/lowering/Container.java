package tj.somon.compiler.lowering;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;

/**
 * A block of a namespace, or an enum, while its body is lowered: the function that it becomes, whose parameter is the
 * object.
 */
final class Container {
  private final @Nullable Container outer;
  private final int membersScope;
  private final String parameter;
  private final int functionDepth;
  private final Set<Integer> locals = new HashSet<>();
  private final Set<Integer> declared = new HashSet<>();

  /**
   * A container in another.
   *
   * @param membersScope the scope of its exported members
   * @param functionDepth in how many functions its body stands
   */
  Container(@Nullable Container outer, int membersScope, String parameter, int functionDepth) {
    this.outer = outer;
    this.membersScope = membersScope;
    this.parameter = parameter;
    this.functionDepth = functionDepth;
  }

  @Nullable
  Container outer() {
    return outer;
  }

  /** Name of the object inside. */
  String parameter() {
    return parameter;
  }

  int functionDepth() {
    return functionDepth;
  }

  boolean hasMembersIn(int scope) {
    return scope == membersScope;
  }

  /** Notes a member that is also declared in this block under its own name: a function, a class, an enum. */
  void addLocal(int symbol) {
    locals.add(symbol);
  }

  /** Notes such a member that needs no variable: this very block has a function or class of the name. */
  void addDeclared(int symbol) {
    locals.add(symbol);
    declared.add(symbol);
  }

  boolean isLocal(int symbol) {
    return locals.contains(symbol);
  }

  /** Notes that the block declares the variable of an enum or namespace; false if it did so before. */
  boolean declare(int symbol) {
    return declared.add(symbol);
  }

  /** A member of the object. */
  Expression.Member member(NewNodes make, Expression.NameUse use) {
    return make.member(use, make.name(use, parameter), use.name());
  }
}
