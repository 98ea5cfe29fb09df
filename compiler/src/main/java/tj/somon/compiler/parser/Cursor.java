package tj.somon.compiler.parser;

import java.util.BitSet;
import java.util.Map;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.lexer.LexerCode;
import tj.somon.compiler.lexer.LexerState;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * The place in the text where the parser stands: the current token and the words of the parser's own language
 * ({@code at}, {@code eat}, {@code expect}, {@code skipTo}). It numbers the nodes, counts the nesting and keeps the
 * findings, at most one for each token.
 *
 * <p>A cursor that has stopped (nesting too deep, or a speculation that failed) shows the end of the text whatever is
 * left, and reports nothing, so that every production returns soon.
 */
final class Cursor {
  /** How deep constructs may be nested. */
  static final int MAX_NESTING = 1000;

  private static final int NEAR = 200;
  private static final int FIRST_WORD = TokenKind.BREAK.ordinal();

  final SourceText source;
  final Language language;
  final Diagnostics diagnostics;
  /** Where the lists of nodes grow. */
  final NodeStack stack = new NodeStack();

  private final Lexer lexer;
  /** Ids of expressions that stand in parentheses, and of spread elements that a comma follows. */
  private final BitSet marked = new BitSet();
  private TokenKind kind = TokenKind.END_OF_FILE;
  private int nextId;
  private int depth;
  private int speculations;
  private boolean tooDeep;
  private long takenWords;
  private long declaredWords;
  private boolean stopped;
  private int tooDeepAt;
  private int lastErrorAt = -1;
  private int missingAt;

  private int peekedFrom = -1;
  private TokenKind peekedKind = TokenKind.END_OF_FILE;
  private int peekedStart;
  private long peekedRoles;
  private boolean peekedNewline;
  private boolean peekedEscaped;
  private TokenKind secondKind = TokenKind.END_OF_FILE;
  private boolean secondKnown;
  private boolean secondNewline;
  private long secondRoles;

  Cursor(SourceText source, Language language, Lexer lexer, Diagnostics diagnostics) {
    this.source = source;
    this.language = language;
    this.lexer = lexer;
    this.diagnostics = diagnostics;
    next();
  }

  // ---- the current token

  /** Goes to the next token. */
  void next() {
    if (!stopped) {
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
    return stopped ? source.length() : Math.max(lexer.previousEnd(), missingAt);
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
    if (!stopped && lexer.newWord()) {
      tookNewWord(lexer.wordId());
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

  /** Whether a closing bracket is missing because a string without its closing quote took the rest of the line. */
  boolean stringTookCloser(int openedAt) {
    return diagnostics.last().filter(last -> last.code() == LexerCode.UNTERMINATED_STRING
        && last.span().start() > openedAt && last.span().start() < start()).isPresent();
  }

  /** Ends a statement: takes a semicolon or lets one be inserted (ECMAScript 2025, 12.10). */
  void semicolon() {
    if (kind == TokenKind.SEMICOLON) {
      next();
    } else if (!atStatementEnd()) {
      unexpected();
      skipStatement();
    }
  }

  // ---- looking ahead

  /** Kind of the token after the current one. */
  TokenKind peek() {
    look();
    return peekedKind;
  }

  /** Whether a line ends between the current token and the next. */
  boolean peekNewline() {
    look();
    return peekedNewline;
  }

  int peekStart() {
    look();
    return peekedStart;
  }

  boolean peekEscaped() {
    look();
    return peekedEscaped;
  }

  boolean peekAt(Role role) {
    look();
    return (peekedRoles & role.bit()) != 0;
  }

  /** Kind of the second token after the current one. */
  TokenKind peekSecond() {
    lookTwice();
    return secondKind;
  }

  /** Whether a line ends between the next token and the one after it. */
  boolean peekSecondNewline() {
    lookTwice();
    return secondNewline;
  }

  boolean secondAt(Role role) {
    lookTwice();
    return (secondRoles & role.bit()) != 0;
  }

  private void look() {
    if (stopped) {
      peekedKind = TokenKind.END_OF_FILE;
      peekedRoles = 0;
      peekedFrom = -1;
      return;
    }
    if (peekedFrom == lexer.start()) {
      return;
    }
    peekedFrom = lexer.start();
    secondKnown = false;
    int found = diagnostics.size();
    LexerState here = lexer.mark();
    lexer.next();
    peekedKind = lexer.escaped() && lexer.kind().isWord() ? TokenKind.IDENTIFIER : lexer.kind();
    peekedStart = lexer.start();
    peekedRoles = lexer.roles();
    peekedNewline = lexer.newlineBefore();
    peekedEscaped = lexer.escaped();
    lexer.reset(here);
    diagnostics.truncate(found);
  }

  private void lookTwice() {
    look();
    if (secondKnown && !stopped) {
      return;
    }
    secondKnown = true;
    if (stopped) {
      secondKind = TokenKind.END_OF_FILE;
      secondRoles = 0;
      return;
    }
    int found = diagnostics.size();
    LexerState here = lexer.mark();
    lexer.next();
    lexer.next();
    secondKind = lexer.escaped() && lexer.kind().isWord() ? TokenKind.IDENTIFIER : lexer.kind();
    secondNewline = lexer.newlineBefore();
    secondRoles = lexer.roles();
    lexer.reset(here);
    diagnostics.truncate(found);
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
    peekedFrom = -1;
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
        tooDeep = true;
        tooDeepAt = lexer.start();
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
  record Mark(LexerState token, TokenKind kind, int nextId, int depth, int findings, int lastErrorAt, int stackSize,
      int flags, long takenWords, long declaredWords) {}

  /** Begins a speculation, which ends with {@link #accept} or {@link #reset}: the first error stops the cursor. */
  Mark mark(Context context) {
    speculations++;
    return new Mark(lexer.mark(), kind, nextId, depth, diagnostics.size(), lastErrorAt, stack.size(), context.flags,
        takenWords, declaredWords);
  }

  /** Whether an error has been met since the speculation began. */
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
    diagnostics.truncate(mark.findings);
    lastErrorAt = mark.lastErrorAt;
    missingAt = Math.min(missingAt, lexer.start());
    stack.truncate(mark.stackSize);
    context.flags = mark.flags;
    takenWords = mark.takenWords;
    declaredWords = mark.declaredWords;
    peekedFrom = -1;
  }

  private void stop() {
    stopped = true;
    kind = TokenKind.END_OF_FILE;
    peekedFrom = -1;
  }

  // ---- findings

  /** Reports something wrong at a stretch of the text, at most one thing for a place. */
  void error(DiagnosticCode code, int start, int end) {
    if (speculations > 0) {
      stop();
    } else {
      String word = ParserDiagnostics.excerpt(source, start, end);
      error(code, start, end, Map.of("word", word), ParserDiagnostics.remedies(code, word));
    }
  }

  /** Reports something wrong at a stretch of the text, at most one thing for a place. */
  void error(DiagnosticCode code, int start, int end, Map<String, String> arguments, Note... notes) {
    if (start == lexer.start()) {
      missingAt = start;
    }
    if (speculations > 0) {
      stop();
    } else if (!stopped && start != lastErrorAt) {
      lastErrorAt = start;
      diagnostics.add(Diagnostic.of(code, start, Math.max(start, end), arguments, notes));
    }
  }

  /** Reports something wrong with the current token. What the lexer has found wrong is not reported again. */
  void errorHere(DiagnosticCode code, Map<String, String> arguments, Note... notes) {
    if (isKnownToBeWrong()) {
      lastErrorAt = start();
      missingAt = lastErrorAt;
    } else {
      error(code, start(), end(), arguments, notes);
    }
  }

  /** Whether the lexer has reported the current token, or what swallowed the rest of the text. */
  private boolean isKnownToBeWrong() {
    if (speculations > 0) {
      return false;
    }
    return kind == TokenKind.INVALID || kind == TokenKind.END_OF_FILE && ParserDiagnostics.textIsSwallowed(diagnostics);
  }

  /** Reports something wrong with the current token. */
  void errorHere(DiagnosticCode code) {
    if (isKnownToBeWrong()) {
      lastErrorAt = start();
      missingAt = lastErrorAt;
    } else {
      error(code, start(), end());
    }
  }

  /** Reports that nothing allows the current token here. */
  void unexpected() {
    ParserDiagnostics.unexpected(this);
  }

  /** Reports that another token should stand here. */
  void expected(TokenKind wanted) {
    ParserDiagnostics.expected(this, ParserDiagnostics.spelling(wanted));
  }

  /** Whether an error has been reported for the current token already. */
  boolean reportedHere() {
    return stopped || lastErrorAt == lexer.start();
  }

  /** Whether an error has been reported shortly before the current token, on the same line. */
  boolean reportedOnThisLine() {
    if (speculations > 0 || lastErrorAt < 0 || stopped || lexer.start() - lastErrorAt > NEAR) {
      return false;
    }
    for (int i = lastErrorAt; i < lexer.start(); i++) {
      if (source.text().charAt(i) == '\n') {
        return false;
      }
    }
    return lastErrorAt <= lexer.start();
  }

  /** Treats the current token as one that has been reported. */
  void skipReporting() {
    missingAt = start();
  }

  /** Number of findings so far. */
  int findings() {
    return diagnostics.size();
  }

  /** Reports what could not be reported while it happened; called once, at the end. */
  void finish() {
    if (tooDeep) {
      diagnostics.add(Diagnostic.of(ParserCode.TOO_DEEP, tooDeepAt, tooDeepAt + 1, Map.of("limit", "" + MAX_NESTING)));
    }
  }

  /** Reports the invalid escape of the current piece of a template. */
  void reportInvalidEscape() {
    if (speculations > 0) {
      stop();
    } else if (!stopped) {
      lexer.reportInvalidEscape();
      lastErrorAt = lexer.start();
    }
  }

  // ---- recovery

  /** Skips the rest of a statement: to behind a semicolon, or to a closing brace or the first token of a line. */
  void skipStatement() {
    while (kind != TokenKind.END_OF_FILE && kind != TokenKind.RIGHT_BRACE && kind != TokenKind.LEFT_BRACE) {
      if (eat(TokenKind.SEMICOLON)) {
        return;
      }
      if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
        skipBalanced();
      } else {
        next();
      }
      if (newlineBefore()) {
        return;
      }
    }
  }

  /** Skips to one of two kinds of tokens, over whole brackets, but not beyond the end of the statement. */
  void skipTo(TokenKind wanted, TokenKind other) {
    while (kind != wanted && kind != other) {
      switch (kind) {
        case END_OF_FILE, RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, SEMICOLON -> {
          return;
        }
        case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> skipBalanced();
        default -> next();
      }
    }
  }

  /** Skips to a closing bracket, over whole brackets, but not beyond the line or the statement. */
  void skipOnLine(TokenKind closer) {
    while (kind != closer) {
      switch (kind) {
        case END_OF_FILE, RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, SEMICOLON -> {
          return;
        }
        case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> skipBalanced();
        default -> next();
      }
      if (newlineBefore()) {
        return;
      }
    }
  }

  /** Skips a bracket with all it contains. */
  void skipBalanced() {
    int open = 0;
    do {
      switch (kind) {
        case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET, TEMPLATE_HEAD -> open++;
        case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> open--;
        default -> {
        }
      }
      next();
    } while (open > 0 && kind != TokenKind.END_OF_FILE);
  }

  // ---- the rule of declared names (language.md, 3.4)

  /** Notes that a word of class N has been read as a keyword. */
  void tookNewWord(int word) {
    takenWords |= 1L << word;
  }

  /** Notes that the current word is declared as a name. */
  void noteDeclaration() {
    if (!stopped && lexer.newWord()) {
      declaredNewWord(lexer.wordId());
    }
  }

  /** Notes that the program declares a name that is a word of class N. */
  void declaredNewWord(int word) {
    declaredWords |= 1L << word;
  }

  /** The words that have been read as keywords although the program declares them. */
  long wordsToDemote() {
    return takenWords & declaredWords;
  }
}
