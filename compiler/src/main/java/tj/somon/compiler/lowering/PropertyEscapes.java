package tj.somon.compiler.lowering;

import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.regexp.RegExpRewriter;

/** Writes {@code \p{…}} of regular expression literals as classes, for engines without Unicode data. */
public final class PropertyEscapes extends Rewriter {
  private PropertyEscapes(int nodeCount) {
    super(nodeCount);
  }

  /** The program with every property of characters spelled out; properties of strings stay. */
  public static Program spelledOut(Program program) {
    return new PropertyEscapes(program.nodeCount()).program(program);
  }

  @Override
  protected Expression regExpLiteral(Expression.RegExpLiteral e) {
    String pattern = RegExpRewriter.withoutUnicodeProperties(e.pattern(), e.flags());
    return pattern.equals(e.pattern()) ? e
        : new Expression.RegExpLiteral(newId(), e.start(), e.end(), pattern, e.flags());
  }
}
