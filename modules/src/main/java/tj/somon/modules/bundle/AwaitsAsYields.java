package tj.somon.modules.bundle;

import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;

/**
 * The body of a generator that waits where the module waited: {@code await} becomes {@code yield}, outside functions. A
 * body with a {@code for await} loop or {@code await using} cannot be written so.
 */
final class AwaitsAsYields extends Rewriter {
  private boolean impossible;

  private AwaitsAsYields(int nodeCount) {
    super(nodeCount);
  }

  /**
   * What came of it.
   *
   * @param possible false if the program is as it was
   */
  record Result(Program program, boolean possible) {}

  static Result rewrite(Program program) {
    var rewriter = new AwaitsAsYields(program.nodeCount());
    Program rewritten = rewriter.program(program);
    return rewriter.impossible ? new Result(program, false) : new Result(rewritten, true);
  }

  @Override
  protected Expression awaitExpression(Expression.Await e) {
    return new Expression.Yield(e.id(), e.start(), e.end(), false, expression(e.argument()));
  }

  @Override
  protected Statement forOf(Statement.ForOf s) {
    impossible |= s.await();
    return super.forOf(s);
  }

  @Override
  protected Statement variableDeclaration(Statement.VariableDeclaration s) {
    impossible |= s.kind() == VariableKind.AWAIT_USING;
    return super.variableDeclaration(s);
  }

  @Override
  protected Function function(Function f) {
    return f;
  }

  @Override
  protected Function methodFunction(Function f) {
    return f;
  }

  @Override
  protected Expression arrow(Arrow f) {
    return f;
  }

  @Override
  protected ClassMember staticBlock(ClassMember.StaticBlock m) {
    return m;
  }
}
