package tj.somon.compiler.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Lists in angle brackets: type arguments and type parameters. */
final class TypeArgumentParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  /** Places where {@code <} has been tried as the beginning of type arguments in vain. */
  private final Set<Integer> notArguments = new HashSet<>();
  /** Places where {@code extends} has been tried as the constraint of an {@code infer} in vain. */
  private final Set<Integer> notConstraints = new HashSet<>();

  TypeArgumentParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- arguments

  /** Type arguments behind a type's name, on the same line; without them an empty list. */
  List<TypeNode> optional() {
    if (cursor.newlineBefore() || !cursor.at(TokenKind.LESS) && !cursor.at(TokenKind.SHIFT_LEFT)) {
      return List.of();
    }
    return list(false);
  }

  /**
   * {@code "<" type { "," type } ">"}; the current token begins with {@code <}.
   *
   * @param exact whether the token at the end must be {@code >} itself, and not {@code >=} or {@code >>}
   */
  private List<TypeNode> list(boolean exact) {
    cursor.enter();
    cursor.splitLess();
    int opened = cursor.start();
    cursor.next();
    int before = context.without(Context.NO_CONDITIONAL_TYPE);
    int base = cursor.stack.size();
    do {
      if (cursor.atGreater()) {
        emptyOrTrailing(base);
        break;
      }
      cursor.stack.push(grammar.types.type());
    } while (cursor.eat(TokenKind.COMMA));
    List<TypeNode> types = cursor.stack.pop(base);
    context.restore(before);
    if (exact && !cursor.at(TokenKind.GREATER)) {
      cursor.expected(TokenKind.GREATER);
    } else {
      closeAngle(opened);
    }
    cursor.leave();
    if (cursor.failed()) {
      notArguments.add(opened); // what cannot be closed here cannot be closed as a list of its own either
    }
    return types;
  }

  private void emptyOrTrailing(int base) {
    if (cursor.stack.size() == base) {
      cursor.findings.errorHere(TypeCode.EMPTY_TYPE_ARGUMENTS);
    } else {
      cursor.findings.errorHere(TypeCode.TYPE_EXPECTED);
    }
  }

  private void closeAngle(int opened) {
    cursor.splitGreater();
    cursor.expectCloser(TokenKind.GREATER, opened);
  }

  /**
   * Type arguments in an expression, where {@code <} may also be an operator: null if it is one. They are type
   * arguments if what follows cannot be an operand, or is a call or a template (as TypeScript decides).
   */
  @Nullable
  List<TypeNode> inExpression() {
    if (!context.types || !cursor.at(TokenKind.LESS) && !cursor.at(TokenKind.SHIFT_LEFT)) {
      return null;
    }
    int at = cursor.start();
    if (notArguments.contains(at)) {
      return null;
    }
    Cursor.Mark mark = cursor.mark(context);
    List<TypeNode> types = list(true);
    if (!cursor.failed() && argumentsMayEndHere()) {
      cursor.accept();
      return types;
    }
    cursor.reset(mark, context);
    notArguments.add(at);
    return null;
  }

  private boolean argumentsMayEndHere() {
    return switch (cursor.kind()) {
      case LEFT_PAREN, TEMPLATE, TEMPLATE_HEAD -> true;
      case LESS, GREATER, PLUS, MINUS -> false;
      default -> cursor.newlineBefore() || isBinaryOperator() || !grammar.expressions.startsExpression();
    };
  }

  private boolean isBinaryOperator() {
    return switch (cursor.kind()) {
      case IN, INSTANCEOF, SLASH, SLASH_ASSIGN -> true;
      case IDENTIFIER ->
        (cursor.roles() & (Role.IN.bit() | Role.INSTANCEOF.bit() | Role.AS.bit() | Role.SATISFIES.bit())) != 0;
      default -> false;
    };
  }

  /**
   * {@code "extends" type} behind {@code infer T}: null if it belongs to the conditional type around, which is so if a
   * {@code ?} follows where a conditional type may stand.
   */
  @Nullable
  TypeNode inferConstraint() {
    int at = cursor.start();
    if (notConstraints.contains(at)) {
      return null;
    }
    Cursor.Mark mark = cursor.mark(context);
    grammar.types.eatExtends();
    int before = context.with(Context.NO_CONDITIONAL_TYPE);
    TypeNode constraint = grammar.types.type();
    context.restore(before);
    boolean conditional = !context.has(Context.NO_CONDITIONAL_TYPE) && cursor.at(TokenKind.QUESTION);
    if (!cursor.failed() && !conditional) {
      cursor.accept();
      return constraint;
    }
    cursor.reset(mark, context);
    notConstraints.add(at);
    return null;
  }

  // ---- parameters

  /** {@code [ "<" typeParameter { "," typeParameter } [ "," ] ">" ]} */
  List<TypeParameter> parameters() {
    if (!context.types || !cursor.at(TokenKind.LESS)) {
      return List.of();
    }
    int opened = cursor.start();
    cursor.next();
    int before = context.without(Context.NO_CONDITIONAL_TYPE);
    if (cursor.atGreater()) {
      cursor.findings.errorHere(TypeCode.EMPTY_TYPE_PARAMETERS);
    }
    int base = cursor.stack.size();
    while (!cursor.atGreater() && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(parameter());
      if (!cursor.eat(TokenKind.COMMA)) {
        break;
      }
    }
    List<TypeParameter> parameters = cursor.stack.pop(base);
    context.restore(before);
    closeAngle(opened);
    return parameters;
  }

  /** {@code { "const" | "in" | "out" } name [ "extends" type ] [ "=" type ]} */
  private TypeParameter parameter() {
    int start = cursor.start();
    int modifiers = modifiers();
    Target.BindingName name = grammar.types.names.typeBinding();
    TypeNode constraint = grammar.types.eatExtends() ? grammar.types.type() : null;
    TypeNode fallback = cursor.eat(TokenKind.ASSIGN) ? grammar.types.type() : null;
    return new TypeParameter(cursor.nextId(), start, cursor.previousEnd(), modifiers, name, constraint, fallback);
  }

  private int modifiers() {
    int modifiers = 0;
    while (true) {
      int modifier = modifier();
      if (modifier == 0) {
        return modifiers;
      }
      if ((modifiers & modifier) != 0 || modifier == Modifiers.IN && (modifiers & Modifiers.OUT) != 0) {
        cursor.findings.errorHere(StatementCode.MODIFIER_TWICE, Map.of("word", cursor.text()));
      }
      modifiers |= modifier;
      cursor.next();
    }
  }

  private int modifier() {
    return switch (cursor.kind()) {
      case CONST -> Modifiers.CONST;
      case IN -> Modifiers.IN;
      case IDENTIFIER -> cursor.at(Role.OUT) && nameFollowsOut() ? Modifiers.OUT : 0;
      default -> 0;
    };
  }

  /** {@code out} is a modifier before a further name; alone before a constraint it is the name itself. */
  private boolean nameFollowsOut() {
    if (!cursor.ahead.kind().isWord() || cursor.ahead.kind().isReserved()) {
      return false;
    }
    return !cursor.ahead.at(Role.EXTENDS) || switch (cursor.second.kind()) {
      case COMMA, GREATER, ASSIGN, EXTENDS -> true;
      default -> false;
    };
  }
}
