package tj.somon.compiler.parser;

import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/** Names that are used or declared, and which words may be one (ECMAScript 2025, 13.1). */
final class NameParser {
  private static final long STRICT_RESERVED = Role.IMPLEMENTS.bit() | Role.INTERFACE.bit() | Role.PRIVATE.bit()
      | Role.PROTECTED.bit() | Role.PUBLIC.bit();

  private final Cursor cursor;
  private final Context context;
  private final Words words;

  NameParser(Grammar grammar) {
    cursor = grammar.cursor;
    context = grammar.context;
    words = grammar.words;
  }

  /** Whether the current token can be a name here, without looking at words that only strict mode forbids. */
  boolean atName() {
    return mayBeName(cursor.kind());
  }

  /** Whether the token after the current one can be a name here. */
  boolean nameFollows() {
    return mayBeName(cursor.ahead.kind());
  }

  private boolean mayBeName(TokenKind kind) {
    return switch (kind) {
      case IDENTIFIER -> true;
      case LET, STATIC -> !context.strict();
      case YIELD -> !context.strict() && !context.has(Context.YIELD);
      case AWAIT -> !context.module && !context.has(Context.AWAIT | Context.AWAIT_RESERVED);
      default -> false;
    };
  }

  /** The use of a name; the current token is a word. */
  Expression.NameUse use() {
    int start = cursor.start();
    int end = cursor.end();
    String name = cursor.text();
    check();
    if (cursor.at(TokenKind.AWAIT)) {
      context.lastAwaitName = start;
    }
    if (context.has(Context.NO_ARGUMENTS) && name.equals("arguments")) {
      cursor.findings.errorHere(ParserCode.ARGUMENTS_IN_FIELD);
    }
    cursor.next();
    return new Expression.NameUse(cursor.nextId(), start, end, name);
  }

  /**
   * The name of a value that is declared here; where there is none, reports and answers an empty name.
   *
   * @param lexical whether the name {@code let} is forbidden
   */
  Target.BindingName binding(boolean lexical) {
    if (!cursor.atWord() || cursor.newlineBefore() && !atName()) {
      return noName();
    }
    int start = cursor.start();
    int end = cursor.end();
    String name = cursor.text();
    check();
    long roles = cursor.roles();
    if (roles != 0 || cursor.escaped()) {
      checkDeclared(name, start, end);
      cursor.noteDeclaration();
    }
    if (lexical && name.equals("let")) {
      cursor.findings.error(ParserCode.LET_NAME, start, end);
    }
    cursor.next();
    return new Target.BindingName(cursor.nextId(), start, end, name);
  }

  /** The name of a type that is declared here: no part of the rule of declared names. */
  Target.BindingName typeName() {
    if (!cursor.atWord() || cursor.newlineBefore() && !atName()) {
      return noName();
    }
    int start = cursor.start();
    int end = cursor.end();
    String name = cursor.text();
    check();
    cursor.next();
    return new Target.BindingName(cursor.nextId(), start, end, name);
  }

  private Target.BindingName noName() {
    ParserDiagnostics.nameExpected(cursor);
    return new Target.BindingName(cursor.nextId(), cursor.start(), cursor.start(), "");
  }

  /** A name that was read as a use and turns out to be a declaration (a parameter of an arrow function). */
  Target.BindingName declared(Expression.NameUse use) {
    checkDeclared(use.name(), use.start(), use.end());
    if (context.language.tajik()) {
      cursor.newWords.declare(words.newWordId(use.name()));
    }
    return new Target.BindingName(use.id(), use.start(), use.end(), use.name());
  }

  /** Reports a name that strict mode code may not declare or assign to. */
  void checkDeclared(String name, int start, int end) {
    if (context.strict() && !context.has(Context.AMBIENT) && isEvalOrArguments(name)) {
      cursor.findings.error(ParserCode.STRICT_NAME, start, end);
    }
  }

  /** Reports a name that was declared before the code turned out to be strict. */
  void checkRetroactively(Target.BindingName name) {
    String word = name.name();
    boolean reserved = switch (words.kind(word)) {
      case LET, STATIC, YIELD -> true;
      default -> isEvalOrArguments(word) || isStrictReserved(word);
    };
    if (reserved) {
      cursor.findings.error(ParserCode.STRICT_NAME, name.start(), name.end());
    }
  }

  /** Reports the current word if it cannot be a name here. */
  private void check() {
    if (cursor.at(TokenKind.IDENTIFIER)) {
      if (cursor.escaped()) {
        checkKind(cursor.kindWithoutEscapes());
        checkStrict(cursor.text());
      } else if (context.strict() && (cursor.end() - cursor.start() == 7 || (cursor.roles() & STRICT_RESERVED) != 0)) {
        checkStrict(cursor.text());
      }
    } else {
      checkKind(cursor.kind());
    }
  }

  private void checkStrict(String word) {
    if (context.strict() && isStrictReserved(word)) {
      cursor.findings.errorHere(ParserCode.STRICT_NAME);
    }
  }

  private void checkKind(TokenKind kind) {
    if (mayBeName(kind)) {
      return;
    }
    ParserCode code = switch (kind) {
      case AWAIT -> ParserCode.AWAIT_NAME;
      case YIELD -> ParserCode.YIELD_NAME;
      case LET, STATIC -> ParserCode.STRICT_NAME;
      default -> cursor.escaped() ? ParserCode.ESCAPED_KEYWORD : ParserCode.RESERVED_NAME;
    };
    cursor.findings.errorHere(code);
  }

  static boolean isEvalOrArguments(String name) {
    return name.equals("eval") || name.equals("arguments");
  }

  static boolean isStrictReserved(String name) {
    return switch (name) {
      case "implements", "interface", "package", "private", "protected", "public" -> true;
      default -> false;
    };
  }
}
