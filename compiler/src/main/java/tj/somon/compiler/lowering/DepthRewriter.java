package tj.somon.compiler.lowering;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Rewriter;

/** A rewriter that knows in how many functions the node stands that it is at. */
abstract class DepthRewriter extends Rewriter {
  private int functionDepth;
  private int thisDepth;

  DepthRewriter(int nodeCount) {
    super(nodeCount);
  }

  /** In how many functions the node stands; initializers of fields and static blocks count as functions. */
  final int functionDepth() {
    return functionDepth;
  }

  /** In how many functions with a {@code this} of their own the node stands. */
  final int thisDepth() {
    return thisDepth;
  }

  private void enter() {
    functionDepth++;
    thisDepth++;
  }

  private void leave() {
    functionDepth--;
    thisDepth--;
  }

  @Override
  protected Function function(Function f) {
    enter();
    Function now = super.function(f);
    leave();
    return now;
  }

  @Override
  protected Function methodFunction(Function f) {
    enter();
    Function now = super.methodFunction(f);
    leave();
    return now;
  }

  @Override
  protected Expression arrow(Arrow f) {
    functionDepth++;
    Expression now = super.arrow(f);
    functionDepth--;
    return now;
  }

  @Override
  protected @Nullable Expression fieldInitializer(@Nullable Expression initializer) {
    enter();
    Expression now = super.fieldInitializer(initializer);
    leave();
    return now;
  }

  @Override
  protected ClassMember staticBlock(ClassMember.StaticBlock m) {
    enter();
    ClassMember now = super.staticBlock(m);
    leave();
    return now;
  }
}
