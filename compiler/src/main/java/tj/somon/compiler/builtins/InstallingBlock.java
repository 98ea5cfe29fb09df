package tj.somon.compiler.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Statement;

/**
 * Makes the static block that gives methods of a class their second, English name: the property's descriptor is copied,
 * so it is the same function object and not enumerable.
 */
final class InstallingBlock {
  private final IntSupplier ids;
  private final boolean objectIsHidden;

  /**
   * A maker of blocks.
   *
   * @param ids gives the number of each new node
   * @param objectIsHidden whether the program binds the name "Object" where the block will stand
   */
  InstallingBlock(IntSupplier ids, boolean objectIsHidden) {
    this.ids = ids;
    this.objectIsHidden = objectIsHidden;
  }

  ClassMember.StaticBlock of(ClassDefinition c, List<ProtocolNames.Installed> installed) {
    var statements = new ArrayList<Statement>();
    for (ProtocolNames.Installed one : installed) {
      int at = one.start();
      statements.add(new Statement.ExpressionStatement(ids.getAsInt(), at, at, define(one)));
    }
    int at = c.start();
    var body = new FunctionBody(ids.getAsInt(), at, at, true, List.copyOf(statements));
    return new ClassMember.StaticBlock(ids.getAsInt(), at, at, body);
  }

  private Expression define(ProtocolNames.Installed one) {
    int at = one.start();
    Expression descriptor = objectCall(at, "getOwnPropertyDescriptor", List.of(holder(one), text(at, one.word())));
    return objectCall(at, "defineProperty", List.of(holder(one), text(at, one.english()), descriptor));
  }

  private Expression holder(ProtocolNames.Installed one) {
    Expression self = new Expression.This(ids.getAsInt(), one.start(), one.start());
    return one.isStatic() ? self : member(one.start(), self, "prototype");
  }

  private Expression objectCall(int at, String method, List<Expression> arguments) {
    Expression object = objectIsHidden ? member(at, name(at, "globalThis"), "Object") : name(at, "Object");
    return new Expression.Call(ids.getAsInt(), at, at, member(at, object, method), List.of(), arguments, false);
  }

  private Expression name(int at, String name) {
    return new Expression.NameUse(ids.getAsInt(), at, at, name);
  }

  private Expression member(int at, Expression object, String name) {
    return new Expression.Member(ids.getAsInt(), at, at, object, name, at, false);
  }

  private Expression text(int at, String value) {
    return new Expression.StringLiteral(ids.getAsInt(), at, at, value);
  }
}
