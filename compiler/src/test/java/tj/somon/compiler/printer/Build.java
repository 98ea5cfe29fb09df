package tj.somon.compiler.printer;

import java.util.List;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ArrowBody;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Trees made by hand, without a source. */
final class Build {
  private static final int NOWHERE = -1;

  private Build() {}

  static Expression.NameUse name(String name) {
    return new Expression.NameUse(9, NOWHERE, NOWHERE, name);
  }

  static Expression number(double value) {
    return new Expression.NumberLiteral(9, NOWHERE, NOWHERE, value);
  }

  static Expression string(String value) {
    return new Expression.StringLiteral(9, NOWHERE, NOWHERE, value);
  }

  static Expression binary(BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Binary(9, NOWHERE, NOWHERE, operator, left, right);
  }

  static Expression unary(UnaryOperator operator, Expression operand) {
    return new Expression.Unary(9, NOWHERE, NOWHERE, operator, operand);
  }

  static Expression update(boolean increment, boolean prefix, Target target) {
    return new Expression.Update(9, NOWHERE, NOWHERE, increment, prefix, target);
  }

  static Expression.Member member(Expression object, String name, boolean optional) {
    return new Expression.Member(9, NOWHERE, NOWHERE, object, name, NOWHERE, optional);
  }

  static Expression call(Expression callee, Expression... arguments) {
    return new Expression.Call(9, NOWHERE, NOWHERE, callee, List.of(), List.of(arguments), false);
  }

  static Expression newObject(Expression callee, Expression... arguments) {
    return new Expression.New(9, NOWHERE, NOWHERE, callee, List.of(), List.of(arguments));
  }

  static Expression chain(Expression inner) {
    return new Expression.OptionalChain(9, NOWHERE, NOWHERE, inner);
  }

  static Expression object() {
    return new Expression.ObjectLiteral(9, NOWHERE, NOWHERE, List.of());
  }

  static Expression sequence(Expression... expressions) {
    return new Expression.Sequence(9, NOWHERE, NOWHERE, List.of(expressions));
  }

  static Expression assign(Target target, Expression value) {
    return new Expression.Assign(9, NOWHERE, NOWHERE, null, target, value);
  }

  static Function function() {
    return new Function(9, NOWHERE, NOWHERE, 0, false, false, null, List.of(), List.of(), null,
        new FunctionBody(9, NOWHERE, NOWHERE, false, List.of()));
  }

  static Expression arrow(ArrowBody body) {
    return new Arrow(9, NOWHERE, NOWHERE, false, List.of(), List.of(), null, body);
  }

  static Statement statement(Expression expression) {
    return new Statement.ExpressionStatement(9, NOWHERE, NOWHERE, expression);
  }

  static Statement.If branch(Statement then, Statement otherwise) {
    return new Statement.If(9, NOWHERE, NOWHERE, name("x"), then, otherwise);
  }

  /** The text of a script in JavaScript. */
  static String print(Statement... statements) {
    return print(PrintOptions.JAVASCRIPT, statements);
  }

  static String print(Expression expression) {
    return print(statement(expression));
  }

  /** The text of an expression where types are read. */
  static String printTyped(Expression expression) {
    return print(PrintOptions.of(Language.TYPESCRIPT, OutputVocabulary.ENGLISH), statement(expression));
  }

  static String print(PrintOptions options, Statement... statements) {
    var program = new Program(0, 0, 0, SourceGoal.SCRIPT, false, "", List.of(statements), 10, 0);
    return Printer.print(PrintInput.of(program, SourceText.of("test.js", "")), options).code();
  }
}
