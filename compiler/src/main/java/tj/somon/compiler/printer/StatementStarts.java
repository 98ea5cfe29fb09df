package tj.somon.compiler.printer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.Assign;
import tj.somon.compiler.ast.Expression.Binary;
import tj.somon.compiler.ast.Expression.Call;
import tj.somon.compiler.ast.Expression.Conditional;
import tj.somon.compiler.ast.Expression.Member;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Expression.NonNull;
import tj.somon.compiler.ast.Expression.OptionalChain;
import tj.somon.compiler.ast.Expression.Sequence;
import tj.somon.compiler.ast.Expression.TaggedTemplate;
import tj.somon.compiler.ast.Expression.Update;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Expression statements that would be read as something else in SomonScript, because they begin with a name that is also
 * a soft word (SomonScript language specification, section 3.3).
 */
final class StatementStarts {
  private static final long BEFORE_PARENTHESIS = Role.WHILE.bit() | Role.ELSE_IF.bit();
  private static final long IN_CLAUSE = Role.CASE.bit();

  private final Pen pen;

  StatementStarts(Pen pen) {
    this.pen = pen;
  }

  /** Whether the whole expression needs parentheses at the start of a statement. */
  boolean isMisleading(Expression expression, boolean clause) {
    Expression first = expression;
    Expression around = expression;
    for (Expression left = left(first); left != null; left = left(first)) {
      around = first;
      first = left;
    }
    if (!(first instanceof NameUse use) || !pen.words.isSuspect(use.name())) {
      return false;
    }
    long roles = pen.words.rolesOf(use.name());
    if (roles == 0) {
      return false;
    }
    if (clause && (roles & IN_CLAUSE) != 0) {
      return !(around instanceof Assign) && !(around instanceof Update) && around != first
          && !(around instanceof Member);
    }
    return switch (around) {
      case NameUse _ -> (roles & Role.BREAK.bit()) != 0;
      case Call _ -> (roles & BEFORE_PARENTHESIS) != 0;
      case NonNull _,TaggedTemplate _ -> (roles & Role.WHILE.bit()) != 0;
      case Binary binary ->
        isWord(binary.operator()) || binary.operator() == BinaryOperator.MULTIPLY && (roles & Role.EXPORT.bit()) != 0;
      case Expression.As _,Expression.Satisfies _ -> true;
      default -> false;
    };
  }

  private static boolean isWord(BinaryOperator operator) {
    return operator == BinaryOperator.IN || operator == BinaryOperator.INSTANCEOF;
  }

  private static @Nullable Expression left(Expression expression) {
    Expression inner = Chains.inner(expression);
    if (inner != null) {
      return inner;
    }
    return switch (expression) {
      case Binary binary -> binary.left();
      case Assign assign -> assign.target() instanceof Expression target ? target : null;
      case Conditional conditional -> conditional.test();
      case Sequence sequence -> sequence.expressions().getFirst();
      case OptionalChain chain -> chain.chain();
      case Update update -> !update.prefix() && update.target() instanceof Expression target ? target : null;
      case Expression.As as -> as.operand();
      case Expression.Satisfies satisfies -> satisfies.operand();
      default -> null;
    };
  }

  /** The word for {@code case} before a test: the Tajik one is none before {@code ++}, {@code --} and {@code <}. */
  String caseWord(Expression test) {
    Expression first = test;
    for (Expression left = left(first); left != null; left = left(first)) {
      first = left;
    }
    return first instanceof Update || first instanceof Expression.AngleAssertion ? "case"
        : pen.words.of(TokenKind.CASE);
  }
}
