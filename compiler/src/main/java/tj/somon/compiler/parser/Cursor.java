package tj.somon.compiler.parser;

import java.util.BitSet;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.lexer.LexerState;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * The place in the text where the parser stands: the current token and the words of the parser's own language
 * ({@code at}, {@code eat}, {@code expect}). It numbers the nodes and counts the nesting.
 *
 * <p>A cursor that has stopped (nesting too deep, or a speculation that failed) shows the end of the text whatever is
 * left, and reports nothing, so that every production returns soon.
 */
final class Cursor {
  /** How deep constructs may be nested. */
  static final int MAX_NESTING = 1000;

  private static final int FIRST_WORD = TokenKind.BREAK.ordinal();

  final SourceText source;
  final Language language;
  /** What is found wrong. */
  final Findings findings;
  /** The words of class N that have been met. */
  final NewWords newWords = new NewWords();
  /** The token after the current one. */
  final Lookahead ahead;
  /** The second token after the current one. */
  final Lookahead second;
  /** The third token after the current one. */
  final Lookahead third;
  /** Where the lists of nodes grow. */
  final NodeStack stack = new NodeStack();

  private final Lexer lexer;
  private final Checkpoint.Steps steps;
  /** Ids of expressions that stand in parentheses, and of spread elements that a comma follows. */
  private final BitSet marked = new BitSet();
  private TokenKind kind = TokenKind.END_OF_FILE;
  private int nextId;
  private int depth;
  private int speculations;
  private boolean stopped;

  @SuppressWarnings("this-escape") // the parts only keep what they are given
  Cursor(SourceText source, Language language, Lexer lexer, Diagnostics diagnostics, Checkpoint checkpoint) {
    this.source = source;
    this.language = language;
    this.lexer = lexer;
    this.steps = new Checkpoint.Steps(checkpoint);
    this.findings = new Findings(this, diagnostics);
    this.ahead = new Lookahead(this, 1);
    this.second = new Lookahead(this, 2);
    this.third = new Lookahead(this, 3);
    next();
  }

  // ---- the current token

  /** Goes to the next token. */
  void next() {
    if (!stopped) {
      steps.step();
      lexer.next();
      kind = lexer.kind();
      if (kind.ordinal() >= FIRST_WORD && lexer.escaped()) {
        kind = TokenKind.IDENTIFIER;
      }
    }
  }

  /** What the current word would be without its escapes: a keyword with an escape shows as a name. */
  TokenKind kindWithoutEscapes() {
    return lexer.kind();
  }

  TokenKind kind() {
    return kind;
  }

  int start() {
    return stopped ? source.length() : lexer.start();
  }

  int end() {
    return stopped ? source.length() : lexer.end();
  }

  /**
   * Where the token before the current one ended. Where something is missing before the current token, it is where that
   * starts, so that no node ends before it begins.
   */
  int previousEnd() {
    return stopped ? source.length() : Math.max(lexer.previousEnd(), findings.missingAt());
  }

  /** Whether a line ends between the token before and the current one. */
  boolean newlineBefore() {
    return lexer.newlineBefore();
  }

  /** Whether the current word or string is written with an escape. */
  boolean escaped() {
    return lexer.escaped();
  }

  /** Spelling of a word, value of a string, digits of a BigInt. */
  String text() {
    return lexer.text();
  }

  /** The roles that the current word can play; none for what is not a word. */
  long roles() {
    return stopped ? 0 : lexer.roles();
  }

  boolean tajikWord() {
    return lexer.tajikWord();
  }

  /** The lexer, for what only literals need: numbers, templates, regular expressions. */
  Lexer lexer() {
    return lexer;
  }

  boolean at(TokenKind wanted) {
    return kind == wanted;
  }

  boolean at(Role role) {
    return !stopped && (lexer.roles() & role.bit()) != 0;
  }

  /** Whether the current token is a word, so that it can stand where ECMAScript allows an IdentifierName. */
  boolean atWord() {
    return kind.isWord();
  }

  /** Whether the statement can end here without a semicolon (ECMAScript 2025, 12.10). */
  boolean atStatementEnd() {
    return switch (kind) {
      case SEMICOLON, RIGHT_BRACE, END_OF_FILE -> true;
      default -> lexer.newlineBefore();
    };
  }

  boolean eat(TokenKind wanted) {
    if (kind != wanted) {
      return false;
    }
    next();
    return true;
  }

  /** Takes a contextual keyword. */
  boolean eat(Role role) {
    if (!at(role)) {
      return false;
    }
    take();
    return true;
  }

  /** Takes the current word as a keyword: notes its use for the rule of declared names (language.md, 3.4). */
  void take() {
    if (!stopped) {
      newWords.take(lexer.wordId());
    }
    next();
  }

  /** Takes a token that must stand here; where it is absent, reports and stays. Answers where it starts. */
  int expect(TokenKind wanted) {
    int start = start();
    if (kind == wanted) {
      next();
    } else {
      expected(wanted);
    }
    return start;
  }

  /** Takes a closing bracket; where it is absent, reports with a note that shows where it was opened, and stays. */
  void expectCloser(TokenKind closer, int openedAt) {
    if (kind == closer) {
      next();
    } else {
      ParserDiagnostics.missingCloser(this, closer, openedAt);
    }
  }

  /** Ends a statement: takes a semicolon or lets one be inserted (ECMAScript 2025, 12.10). */
  void semicolon() {
    if (kind == TokenKind.SEMICOLON) {
      next();
    } else if (!atStatementEnd()) {
      unexpected();
      Recovery.skipStatement(this);
    }
  }

  // ---- tokens that depend on the grammar

  /** Reads the current {@code /} or {@code /=} again as a regular expression. */
  void rescanRegExp() {
    if (!stopped) {
      lexer.rescanRegExp();
      reread();
    }
  }

  /** Reads the current closing brace again as the continuation of a template. */
  void rescanTemplateContinuation() {
    if (!stopped) {
      lexer.rescanTemplateContinuation();
      reread();
    }
  }

  /** Whether the current token begins with {@code >}. */
  boolean atGreater() {
    return switch (kind) {
      case GREATER, GREATER_EQUAL, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, SHIFT_RIGHT_ASSIGN, SHIFT_RIGHT_UNSIGNED_ASSIGN ->
        true;
      default -> false;
    };
  }

  /** Makes the current token, which begins with {@code >}, just that. */
  void splitGreater() {
    if (!stopped && kind != TokenKind.GREATER && atGreater()) {
      lexer.splitGreater();
      reread();
    }
  }

  /** Makes the current {@code <<} a {@code <}. */
  void splitLess() {
    if (!stopped && kind == TokenKind.SHIFT_LEFT) {
      lexer.splitLess();
      reread();
    }
  }

  private void reread() {
    kind = lexer.kind();
    forget();
  }

  // ---- nodes

  /** The number of a new node. */
  int nextId() {
    return nextId++;
  }

  /** How many numbers have been given. */
  int nodeCount() {
    return nextId;
  }

  /**
   * Goes one level deeper; every construct that may contain itself calls it, and {@link #leave} at its end. Beyond the
   * limit it reports and stops the cursor, so the callers need not look at anything.
   */
  void enter() {
    enter(1);
  }

  void leave() {
    leave(1);
  }

  /** As {@link #enter()}, for a construct whose nesting takes as much of the call stack as several levels of others. */
  void enter(int levels) {
    depth += levels;
    if (depth > MAX_NESTING && !stopped) {
      stop();
      if (speculations == 0) {
        findings.tooDeep();
      }
    }
  }

  void leave(int levels) {
    depth -= levels;
  }

  /** Notes of an expression that it stands in parentheses, of a spread element that a comma follows it. */
  void mark(Node node) {
    marked.set(node.id());
  }

  /** Whether {@link #mark(Node)} has been called for the node. */
  boolean isMarked(Node node) {
    return marked.get(node.id());
  }

  // ---- speculation

  /** A place to come back to. */
  record Mark(LexerState token, TokenKind kind, int nextId, int depth, int lastErrorAt, int stackSize, int flags,
      long takenWords, long declaredWords) {}

  /** Begins a speculation, which ends with {@link #accept} or {@link #reset}: the first error stops the cursor. */
  Mark mark(Context context) {
    speculations++;
    return new Mark(lexer.mark(), kind, nextId, depth, findings.lastAt(), stack.size(), context.flags, newWords.taken(),
        newWords.declared());
  }

  /** Whether a speculation is under way. */
  boolean speculating() {
    return speculations > 0;
  }

  /** Whether the cursor has stopped: since the speculation began an error has been met, or all is nested too deeply. */
  boolean failed() {
    return stopped;
  }

  /** Ends a speculation that succeeded. */
  void accept() {
    speculations--;
  }

  /** Ends a speculation that failed: everything is as it was at the mark. */
  void reset(Mark mark, Context context) {
    speculations--;
    stopped = false;
    lexer.reset(mark.token);
    kind = mark.kind;
    marked.clear(mark.nextId, Math.max(mark.nextId, nextId));
    nextId = mark.nextId;
    depth = mark.depth;
    findings.reset(mark.lastErrorAt);
    stack.truncate(mark.stackSize);
    context.flags = mark.flags;
    newWords.reset(mark.takenWords, mark.declaredWords);
    forget();
  }

  /** Shows the end of the text from now on. */
  void stop() {
    stopped = true;
    kind = TokenKind.END_OF_FILE;
    forget();
  }

  private void forget() {
    ahead.forget();
    second.forget();
    third.forget();
  }

  // ---- findings

  /** Reports that nothing allows the current token here. */
  void unexpected() {
    ParserDiagnostics.unexpected(this);
  }

  /** Reports that another token should stand here. */
  void expected(TokenKind wanted) {
    ParserDiagnostics.expected(this, ParserDiagnostics.spelling(wanted));
  }

  /** Notes that the current word is declared as a name. */
  void noteDeclaration() {
    if (!stopped) {
      newWords.declare(lexer.wordId());
    }
  }
}
