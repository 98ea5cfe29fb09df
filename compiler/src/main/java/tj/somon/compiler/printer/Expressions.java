package tj.somon.compiler.printer;

import java.util.List;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.*;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Expressions (ECMAScript 2025, 13) other than chains, binary operators, functions and what stands in brackets. */
final class Expressions {
  private final Pen pen;
  private final Chains chains;
  private final Operators operators;
  private final Prefixes prefixes;
  private final Conditionals conditionals;

  Expressions(Pen pen) {
    this.pen = pen;
    this.chains = new Chains(pen);
    this.operators = new Operators(pen);
    this.prefixes = new Prefixes(pen, this);
    this.conditionals = new Conditionals(pen, this);
  }

  /** An expression where one that holds together at least as tightly as {@code level} is asked for. */
  void expression(Expression expression, int level) {
    pen.steps.step();
    if (pen.comments.next < expression.start()) {
      pen.comments.inline(expression.start());
    }
    if (!pen.isPlain() && substituted(expression)) {
      return;
    }
    switch (expression) {
      case NameUse use -> name(use);
      case Member _,Call _,Index _ -> chains.chain(expression);
      case StringLiteral literal -> pen.literals.string(literal);
      case NumberLiteral literal -> number(literal, level);
      case Binary binary -> operators.binary(binary, level);
      case Assign assign -> assign(assign, level);
      case Function function -> function(function);
      case Arrow arrow -> arrow(arrow, level);
      case ObjectLiteral literal -> object(literal);
      case ArrayLiteral literal -> pen.objects.array(literal);
      case Unary unary -> prefixes.unary(unary, level);
      case This node -> word(node, TokenKind.THIS);
      case BooleanLiteral literal -> word(literal, literal.value() ? TokenKind.TRUE : TokenKind.FALSE);
      case Conditional conditional -> conditionals.conditional(conditional, level);
      case Update update -> prefixes.update(update, level);
      case New node -> chains.newExpression(node);
      case NullLiteral node -> word(node, TokenKind.NULL);
      case Template template -> pen.literals.template(template);
      case Spread spread -> prefixes.spread(spread);
      case Await await -> prefixes.await(await, level);
      case ClassDefinition definition -> classExpression(definition);
      case Sequence sequence -> sequence(sequence, level);
      case OptionalChain chain -> optionalChain(chain, level);
      case PrivateMember _,TaggedTemplate _,NonNull _ -> chains.chain(expression);
      case Super node -> word(node, TokenKind.SUPER);
      case Yield yield -> prefixes.yieldExpression(yield, level);
      case RegExpLiteral literal -> pen.literals.regExp(literal);
      case ImportCall call -> importCall(call);
      case ImportMeta meta -> metaProperty(meta, TokenKind.IMPORT, ".meta");
      case NewTarget target -> metaProperty(target, TokenKind.NEW, ".target");
      case BigIntLiteral literal -> pen.literals.bigInt(literal);
      case PrivateIn in -> operators.privateIn(in, level);
      case Hole _ -> {
        // The commas around an elision are all there is of it.
      }
      case Parenthesized parenthesized -> parenthesized(parenthesized);
      case As as -> operators.as(as, level);
      case Satisfies satisfies -> operators.satisfies(satisfies, level);
      case AngleAssertion assertion -> operators.angleAssertion(assertion, level);
      case Instantiation instantiation -> operators.instantiation(instantiation, level);
      case Missing missing -> throw new IllegalStateException("no output is produced for " + missing);
    }
  }

  private boolean substituted(Expression expression) {
    String text = pen.substitute(expression.id());
    if (text == null) {
      return false;
    }
    pen.names.substitute(text, expression);
    return true;
  }

  // ---- names and words ---------------------------------------------------------------------------------------------

  private void name(NameUse use) {
    if (pen.starts(Pen.FOR_OF_HEAD) && use.name().equals("let") || pen.starts(Pen.FOR_OF_NAME) && isAsync(use.name())) {
      unlikeKeyword(use);
    } else {
      pen.names.use(use.name(), use.start(), use.end());
    }
  }

  /** Parentheses would be a node of their own in what came from a source, where the name had an escape. */
  private void unlikeKeyword(NameUse use) {
    pen.out.mark(use.start());
    if (pen.isFromSource(use) && pen.starts(Pen.FOR_OF_NAME)) {
      pen.text(Wording.escaped(use.name()));
    } else {
      open();
      pen.text(use.name());
      pen.character(')');
    }
  }

  private boolean isAsync(String name) {
    return name.equals("async") || pen.words.isSuspect(name) && (pen.words.rolesOf(name) & Role.ASYNC.bit()) != 0;
  }

  private void word(Expression node, TokenKind kind) {
    pen.out.mark(node.start());
    pen.word(kind);
  }

  private void metaProperty(Expression node, TokenKind kind, String property) {
    pen.out.mark(node.start());
    pen.word(kind);
    pen.text(property);
  }

  private void number(NumberLiteral literal, int level) {
    boolean wrapped = pen.literals.level(literal) < level;
    if (wrapped) {
      open();
    } else {
      prefixes.separateSign('-', pen.literals.level(literal) == Level.UNARY);
    }
    pen.literals.number(literal);
    closeIf(wrapped);
  }

  // ---- parentheses -------------------------------------------------------------------------------------------------

  private void open() {
    pen.character('(');
  }

  private void closeIf(boolean wrapped) {
    if (wrapped) {
      pen.character(')');
    }
  }

  /** An expression in parentheses, whatever it is. */
  void inParentheses(Expression expression) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    pen.character('(');
    expression(expression, Level.SEQUENCE);
    pen.character(')');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void parenthesized(Parenthesized parenthesized) {
    inParentheses(parenthesized.inner());
  }

  private void optionalChain(OptionalChain chain, int level) {
    if (level >= Level.PRIMARY) {
      inParentheses(chain);
    } else {
      expression(chain.chain(), level);
    }
  }

  // ---- functions, classes, objects where a statement would begin with them -----------------------------------------

  private void function(Function function) {
    boolean wrapped = pen.starts(Pen.STATEMENT | Pen.EXPORT_DEFAULT);
    if (wrapped) {
      inParentheses(function);
    } else {
      pen.functions.function(function);
    }
  }

  private void classExpression(ClassDefinition definition) {
    boolean wrapped = pen.starts(Pen.STATEMENT | Pen.EXPORT_DEFAULT);
    if (wrapped) {
      inParentheses(definition);
    } else {
      pen.classes.definition(definition);
    }
  }

  private void object(ObjectLiteral literal) {
    if (pen.starts(Pen.STATEMENT | Pen.ARROW_BODY)) {
      inParentheses(literal);
    } else {
      pen.objects.object(literal);
    }
  }

  private void arrow(Arrow arrow, int level) {
    if (level > Level.ASSIGNMENT) {
      inParentheses(arrow);
    } else {
      pen.functions.arrow(arrow);
    }
  }

  // ---- assignments -------------------------------------------------------------------------------------------------

  private void assign(Assign assign, int level) {
    boolean pattern = assign.target() instanceof Target.ObjectPattern;
    if (level > Level.ASSIGNMENT || pattern && pen.starts(Pen.STATEMENT | Pen.ARROW_BODY)) {
      inParentheses(assign);
      return;
    }
    pen.patterns.target(assign.target());
    BinaryOperator operator = assign.operator();
    pen.character(' ');
    if (operator != null) {
      pen.text(operator.text());
    }
    pen.text("= ");
    pen.lessBefore = false;
    expression(assign.value(), Level.ASSIGNMENT);
  }

  // ---- the rest ----------------------------------------------------------------------------------------------------

  private void sequence(Sequence sequence, int level) {
    if (level > Level.SEQUENCE) {
      inParentheses(sequence);
      return;
    }
    List<Expression> expressions = sequence.expressions();
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        pen.text(", ");
      }
      expression(expressions.get(i), Level.ASSIGNMENT);
    }
  }

  private void importCall(ImportCall call) {
    pen.out.mark(call.start());
    pen.word(TokenKind.IMPORT);
    if (!call.phase().isEmpty()) {
      pen.character('.');
      pen.text(call.phase());
    }
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    pen.character('(');
    expression(call.specifier(), Level.ASSIGNMENT);
    Expression options = call.options();
    if (options != null) {
      pen.text(", ");
      expression(options, Level.ASSIGNMENT);
    }
    pen.character(')');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }
}
