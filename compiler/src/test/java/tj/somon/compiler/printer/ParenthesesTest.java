package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tj.somon.compiler.ast.BinaryOperator.*;
import static tj.somon.compiler.printer.Build.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.UnaryOperator;

/** Parentheses stand where the grammar needs them and nowhere else. */
class ParenthesesTest {
  private static final Expression A = name("a");
  private static final Expression B = name("b");
  private static final Expression C = name("c");

  @Test
  void binaryOperatorsFollowPrecedence() {
    assertEquals("a + b * c;\n", print(binary(ADD, A, binary(MULTIPLY, B, C))));
    assertEquals("(a + b) * c;\n", print(binary(MULTIPLY, binary(ADD, A, B), C)));
    assertEquals("a - b - c;\n", print(binary(SUBTRACT, binary(SUBTRACT, A, B), C)));
    assertEquals("a - (b - c);\n", print(binary(SUBTRACT, A, binary(SUBTRACT, B, C))));
  }

  @Test
  void powerLeansRightAndTakesNoUnaryOnItsLeft() {
    assertEquals("a ** b ** c;\n", print(binary(POWER, A, binary(POWER, B, C))));
    assertEquals("(a ** b) ** c;\n", print(binary(POWER, binary(POWER, A, B), C)));
    assertEquals("(-a) ** -b;\n", print(binary(POWER, unary(UnaryOperator.MINUS, A), unary(UnaryOperator.MINUS, B))));
    assertEquals("(-1) ** 2;\n", print(binary(POWER, number(-1), number(2))));
    assertEquals("-(a ** b);\n", print(unary(UnaryOperator.MINUS, binary(POWER, A, B))));
  }

  @Test
  void coalesceIsNeverBesideLogicalOperators() {
    assertEquals("(a && b) ?? c;\n", print(binary(COALESCE, binary(AND, A, B), C)));
    assertEquals("a ?? (b || c);\n", print(binary(COALESCE, A, binary(OR, B, C))));
    assertEquals("(a ?? b) || c;\n", print(binary(OR, binary(COALESCE, A, B), C)));
    assertEquals("a ?? b ?? c;\n", print(binary(COALESCE, binary(COALESCE, A, B), C)));
  }

  @Test
  void signsStayApart() {
    assertEquals("a - -b;\n", print(binary(SUBTRACT, A, unary(UnaryOperator.MINUS, B))));
    assertEquals("- -a;\n", print(unary(UnaryOperator.MINUS, unary(UnaryOperator.MINUS, A))));
    assertEquals("+ ++a;\n", print(unary(UnaryOperator.PLUS, update(true, true, name("a")))));
    assertEquals("-+a;\n", print(unary(UnaryOperator.MINUS, unary(UnaryOperator.PLUS, A))));
    assertEquals("- -1;\n", print(unary(UnaryOperator.MINUS, number(-1))));
    assertEquals("a-- > b;\n", print(binary(GREATER, update(false, false, name("a")), B)));
  }

  @Test
  void statementsDoNotBeginWithBracesFunctionsOrClasses() {
    assertEquals("({});\n", print(object()));
    assertEquals("({}).a;\n", print(member(object(), "a", false)));
    assertEquals("(function () {})();\n", print(call(function())));
    assertEquals("({} = a);\n", print(assign(new Target.ObjectPattern(9, -1, -1, List.of(), null), A)));
    assertEquals("() => ({}).a;\n", print(arrow(member(object(), "a", false))));
    assertEquals("a = {};\n", print(assign(name("a"), object())));
    assertEquals("(let)[a];\n", print(new Expression.Index(9, -1, -1, name("let"), A, false)));
    assertEquals("let.a;\n", print(member(name("let"), "a", false)));
  }

  @Test
  void newEndsAtItsOwnArguments() {
    assertEquals("new a.b();\n", print(newObject(member(A, "b", false))));
    assertEquals("new (a())();\n", print(newObject(call(A))));
    assertEquals("new (a.b().c)();\n", print(newObject(member(call(member(A, "b", false)), "c", false))));
    assertEquals("new a()();\n", print(call(newObject(A))));
    assertEquals("new (a?.b)();\n", print(newObject(chain(member(A, "b", true)))));
  }

  @Test
  void chainsEndAtParentheses() {
    assertEquals("a?.b.c;\n", print(chain(member(member(A, "b", true), "c", false))));
    assertEquals("(a?.b).c;\n", print(member(chain(member(A, "b", true)), "c", false)));
  }

  @Test
  void listItemsAreNoSequences() {
    assertEquals("a((b, c));\n", print(call(A, sequence(B, C))));
    assertEquals("a, b;\n", print(sequence(A, B)));
  }

  @Test
  void numbersKeepTheirDot() {
    assertEquals("5..a;\n", print(member(number(5), "a", false)));
    assertEquals("5?.a;\n", print(chain(member(number(5), "a", true))));
    assertEquals("0.5.a;\n", print(member(number(0.5), "a", false)));
    assertEquals("(-5).a;\n", print(member(number(-5), "a", false)));
  }

  @Test
  void numbersAreWrittenAsJavaScriptWritesThem() {
    assertEquals("1e+21;\n", print(number(1e21)));
    assertEquals("100000000000000000000;\n", print(number(1e20)));
    assertEquals("1e-7;\n", print(number(1e-7)));
    assertEquals("0.000001;\n", print(number(1e-6)));
    assertEquals("-0;\n", print(number(-0.0)));
    assertEquals("(0 / 0).a;\n", print(member(number(Double.NaN), "a", false)));
    assertEquals("1 / 0;\n", print(number(Double.POSITIVE_INFINITY)));
    assertEquals("5e-324;\n", print(number(Double.MIN_VALUE)));
    assertEquals("1.7976931348623157e+308;\n", print(number(Double.MAX_VALUE)));
  }

  @Test
  void inStandsInParenthesesInAForHead() {
    Expression in = binary(IN, A, B);
    var body = new Statement.Empty(9, -1, -1);
    assertEquals("for ((a in b); a in b;);\n", print(new Statement.For(9, -1, -1, statement(in), in, null, body)));
    assertEquals("for (() => (a in b);;);\n",
        print(new Statement.For(9, -1, -1, statement(arrow(in)), null, null, body)));
    assertEquals("for (c(a in b);;);\n", print(new Statement.For(9, -1, -1, statement(call(C, in)), null, null, body)));
  }

  @Test
  void forHeadsDoNotBeginLikeDeclarations() {
    var body = new Statement.Empty(9, -1, -1);
    assertEquals("for ((async) of a);\n",
        print(new Statement.ForOf(9, -1, -1, false, new ForHead.Assigned(name("async")), A, body)));
    assertEquals("for ((let) of a);\n",
        print(new Statement.ForOf(9, -1, -1, false, new ForHead.Assigned(name("let")), A, body)));
    assertEquals("for (let in a);\n",
        print(new Statement.ForIn(9, -1, -1, new ForHead.Assigned(name("let")), A, body)));
  }

  @Test
  void elseBelongsToTheRightIf() {
    Statement inner = branch(statement(A), null);
    assertEquals("if (x) {\n  if (x)\n    a;\n} else\n  b;\n", print(branch(inner, statement(B))));
  }

  @Test
  void stringStatementsAreNoDirectives() {
    assertEquals("(\"use strict\");\n", print(statement(string("use strict"))));
    assertEquals("a;\n\"use strict\";\n", print(statement(A), statement(string("use strict"))));
  }

  @Test
  void stringsEscapeWhatCannotStandInThem() {
    assertEquals("a(\"\\n\\\\\\u2028\\ud800\", '\"');\n", print(call(A, string("\n\\\u2028\ud800"), string("\""))));
  }

  @Test
  void comparisonsAreNotTakenForTypeArguments() {
    Expression parenthesised = sequence(B, C);
    assertEquals("(a < b) > (b, c);\n", printTyped(binary(GREATER, binary(LESS, A, B), parenthesised)));
    assertEquals("a < b > (b, c);\n", print(binary(GREATER, binary(LESS, A, B), parenthesised)));
    assertEquals("a < b > c;\n", printTyped(binary(GREATER, binary(LESS, A, B), C)));
    assertEquals("c(a < b, (c > (b, c)));\n",
        printTyped(call(C, binary(LESS, A, B), binary(GREATER, C, parenthesised))));
  }

  @Test
  void aConditionalIsNotTakenForAnArrowFunctionWithAReturnType() {
    Expression conditional = new Expression.Conditional(9, -1, -1, A, sequence(B, C), arrow(C));
    assertEquals("a ? (b, c) : (() => c);\n", printTyped(conditional));
    assertEquals("a ? (b, c) : () => c;\n", print(conditional));
  }

  @Test
  void longChainsNeedNoStack() {
    Expression sum = A;
    Expression calls = A;
    for (int i = 0; i < 100_000; i++) {
      sum = binary(ADD, sum, B);
      calls = call(member(calls, "b", false));
    }
    assertEquals(1 + 100_000 * 4 + 2, print(sum).length());
    assertEquals(1 + 100_000 * 4 + 2, print(calls).length());
    Statement branches = statement(A);
    for (int i = 0; i < 100_000; i++) {
      branches = branch(statement(B), branches);
    }
    assertEquals(100_001, print(branches).split("\n  ").length - 1);
  }
}
