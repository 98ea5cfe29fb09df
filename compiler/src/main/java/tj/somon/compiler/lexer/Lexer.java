package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.regexp.RegExpChecker;
import tj.somon.compiler.source.Characters;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.WordTable;
import tj.somon.compiler.vocabulary.Words;

/**
 * Characters to tokens (ECMAScript 2025, 12; SomonScript language specification, section 2). There is one current token
 * and no token objects: {@link #next} moves on, the other accessors speak of the token it found.
 *
 * <p>It never fails: what cannot be a token is reported and becomes {@code INVALID} or the token that was meant. Where
 * the grammar decides, the parser asks for another reading of the current token ({@code rescan…}, {@code split…}). Not
 * safe for use by several threads.
 */
public final class Lexer {
  private static final int NO_WORD = -1;
  /** The first letter of Unicode's Cyrillic block. */
  private static final char TAJIK = 0x400;

  private final String text;
  /** The text and one NUL, so that reading one character ahead never needs a test. */
  private final char[] chars;
  private final int length;
  private final boolean htmlComments;
  private final int hashbangEnd;
  private final WordTable words;
  private final CommentTable comments = new CommentTable();
  private final LexicalErrors errors;
  private final NumberScanner numbers;
  private final StringScanner strings;
  private final TemplateScanner templates;
  private final WordScanner escapedWords;

  private int position;
  private int start;
  private int end;
  private int previousEnd;
  private TokenKind kind = TokenKind.INVALID;
  private boolean begun;
  private boolean newlineBefore;
  private boolean escaped;
  private boolean legacy;
  private int word = NO_WORD;
  private @Nullable String value;
  private double number;
  private int patternEnd;
  private @Nullable OpenTemplate openTemplate;

  /** A template whose end is not read yet, within others. */
  private record OpenTemplate(int start, @Nullable OpenTemplate outer) {}

  /** A state to come back to with {@link #reset}. Opaque. */
  public static final class State {
    private int position;
    private int start;
    private int end;
    private int previousEnd;
    private TokenKind kind = TokenKind.INVALID;
    private boolean begun;
    private boolean newlineBefore;
    private boolean escaped;
    private boolean legacy;
    private boolean damaged;
    private int word;
    private @Nullable String value;
    private double number;
    private int patternEnd;
    private int comments;
    private int findings;
    private int strangeCharacters;
    private @Nullable OpenTemplate openTemplate;
    private TemplateScanner.@Nullable Piece piece;

    private State() {}
  }

  /**
   * A lexer before the first token.
   *
   * @param htmlComments whether <code>&lt;!--</code> and <code>--&gt;</code> begin comments (ECMAScript 2025, B.1.1)
   */
  public Lexer(SourceText source, Words vocabulary, boolean htmlComments, Diagnostics diagnostics) {
    this.text = source.text();
    this.length = text.length();
    this.chars = new char[length + 1];
    text.getChars(0, length, chars, 0);
    this.htmlComments = htmlComments;
    this.words = vocabulary.newTable();
    this.errors = new LexicalErrors(diagnostics);
    this.numbers = new NumberScanner(chars, errors);
    this.strings = new StringScanner(chars, length, errors);
    this.templates = new TemplateScanner(chars, length);
    this.escapedWords = new WordScanner(chars, length, errors);
    this.hashbangEnd = hashbang();
    this.position = hashbangEnd;
  }

  private int hashbang() {
    int at = chars[0] == Characters.BYTE_ORDER_MARK ? 1 : 0;
    return at + 1 < length && chars[at] == '#' && chars[at + 1] == '!' ? lineEnd(at) : 0;
  }

  // ---- the current token

  public TokenKind kind() {
    return kind;
  }

  /** UTF-16 offset of the token's first character. */
  public int start() {
    return start;
  }

  /** UTF-16 offset behind the token. */
  public int end() {
    return end;
  }

  /** UTF-16 offset behind the token before this one; 0 at the first. */
  public int previousEnd() {
    return previousEnd;
  }

  /** Whether a line ends between the token before and this one, also inside a comment. */
  public boolean newlineBefore() {
    return newlineBefore;
  }

  /** Whether the word or string contains an escape. */
  public boolean escaped() {
    return escaped;
  }

  /** Whether a finding about this very token has been reported. */
  public boolean damaged() {
    return errors.damaged();
  }

  /** The roles the current word can play, as bits of {@code Role}; none if it is escaped or no word. */
  public long roles() {
    return word == NO_WORD || escaped ? 0 : words.roles(word);
  }

  /** Whether the current word is a keyword, reserved or soft, of the Tajik vocabulary. */
  public boolean tajikWord() {
    return word != NO_WORD && !escaped && words.isTajik(word);
  }

  /** Whether the current word has a meaning of class N, which the declared-name rule may take away. */
  public boolean newWord() {
    return wordId() != Words.NOT_NEW;
  }

  /** The number of the current word of class N, as {@code Words.newWordId}; −1 if it has no such meaning. */
  public int wordId() {
    return word == NO_WORD || escaped ? Words.NOT_NEW : words.newWordId(word);
  }

  /**
   * The spelling of a word or private name ({@code #} excepted) with escapes resolved, the value of a string, the digits
   * of a BigInt with the prefix of its radix, the source of anything else.
   */
  public String text() {
    if (word != NO_WORD) {
      return words.text(word);
    }
    String known = value;
    if (known == null) {
      known = kind == TokenKind.STRING ? text.substring(start + 1, end - 1) : text.substring(start, end);
      value = known;
    }
    return known;
  }

  /** The value of a number. */
  public double number() {
    return number;
  }

  /** Whether the number has a leading zero, or the string an octal escape: forbidden in strict mode. */
  public boolean legacyNumber() {
    return legacy;
  }

  /** The pattern of a regular expression. */
  public String pattern() {
    return text.substring(start + 1, patternEnd);
  }

  /** The flags of a regular expression. */
  public String flags() {
    return text.substring(Math.min(patternEnd + 1, end), end);
  }

  /** What a piece of a template means; null if it has an escape that only a tagged template may have. */
  public @Nullable String cookedTemplate() {
    return templates.cooked();
  }

  /** A piece of a template as it stands in the source, its line ends as LF. */
  public String rawTemplate() {
    return templates.raw();
  }

  /** Reports the invalid escape that made {@link #cookedTemplate} null: the template has no tag. */
  public void reportInvalidEscape() {
    templates.reportInvalidEscape(errors);
  }

  /** All comments up to the current token. */
  public CommentTable comments() {
    return comments;
  }

  /** Offset behind the hashbang line, its line end excluded; 0 if there is none. */
  public int hashbangEnd() {
    return hashbangEnd;
  }

  // ---- moving on

  /** Reads the next token; behind the end it is {@code END_OF_FILE} again and again. */
  public void next() {
    previousEnd = end;
    newlineBefore = false;
    escaped = false;
    legacy = false;
    word = NO_WORD;
    value = null;
    errors.setDamaged(false);
    int at = skipTrivia(position);
    start = at;
    char c = chars[at];
    if (c < Characters.LIMIT && (Characters.CLASSES[c] & Characters.NAME_START) != 0) {
      word(at);
    } else {
      punctuator(c, at);
    }
    position = end;
    begun = true;
  }

  private void word(int from) {
    int at = from;
    int hash = 0;
    char c = chars[at];
    do {
      hash = 31 * hash + c;
      c = chars[++at];
    } while (c < Characters.LIMIT && (Characters.CLASSES[c] & Characters.NAME_PART) != 0);
    if (c >= Characters.LIMIT || c == '\\') {
      anyWord(from);
      return;
    }
    end = at;
    word = words.intern(chars, from, at, hash);
    kind = words.kind(word);
  }

  /** A word with an escape or a rare letter. */
  private void anyWord(int from) {
    end = escapedWords.scan(from);
    String spelling = escapedWords.text();
    word = words.intern(spelling);
    escaped = escapedWords.escaped();
    // an escaped Tajik word is a name: so names that are words of the other vocabulary can be written
    kind = escaped && words.isTajik(word) ? TokenKind.IDENTIFIER : words.kind(word);
  }

  private void privateName(int from) {
    int at = from + 1;
    if (!escapedWords.startsAt(at)) {
      errors.report(LexerCode.PRIVATE_NAME_MISSING, from, at);
      set(TokenKind.INVALID, at);
      return;
    }
    anyWord(at);
    kind = TokenKind.PRIVATE_NAME;
    value = words.text(word);
    word = NO_WORD;
  }

  private void set(TokenKind found, int tokenEnd) {
    kind = found;
    end = tokenEnd;
  }

  private void punctuator(char c, int at) {
    switch (c) {
      case '(' -> set(TokenKind.LEFT_PAREN, at + 1);
      case ')' -> set(TokenKind.RIGHT_PAREN, at + 1);
      case '.' -> dot(at);
      case ',' -> set(TokenKind.COMMA, at + 1);
      case ';' -> set(TokenKind.SEMICOLON, at + 1);
      case '{' -> set(TokenKind.LEFT_BRACE, at + 1);
      case '}' -> set(TokenKind.RIGHT_BRACE, at + 1);
      case '[' -> set(TokenKind.LEFT_BRACKET, at + 1);
      case ']' -> set(TokenKind.RIGHT_BRACKET, at + 1);
      case ':' -> set(TokenKind.COLON, at + 1);
      case '"', '\'' -> string(at);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
      case '=' -> equal(at);
      case '`' -> template(at);
      case '+' -> either(at, '+', TokenKind.INCREMENT, TokenKind.PLUS_ASSIGN, TokenKind.PLUS);
      case '-' -> either(at, '-', TokenKind.DECREMENT, TokenKind.MINUS_ASSIGN, TokenKind.MINUS);
      case '!' -> not(at);
      case '?' -> question(at);
      case '<' -> less(at);
      case '>' -> greater(at);
      case '&' -> logical(at, TokenKind.BIT_AND, TokenKind.BIT_AND_ASSIGN, TokenKind.AND, TokenKind.AND_ASSIGN);
      case '|' -> logical(at, TokenKind.BIT_OR, TokenKind.BIT_OR_ASSIGN, TokenKind.OR, TokenKind.OR_ASSIGN);
      case '*' -> logical(at, TokenKind.STAR, TokenKind.STAR_ASSIGN, TokenKind.POWER, TokenKind.POWER_ASSIGN);
      case '/' -> assignable(at, TokenKind.SLASH, TokenKind.SLASH_ASSIGN);
      case '%' -> assignable(at, TokenKind.PERCENT, TokenKind.PERCENT_ASSIGN);
      case '^' -> assignable(at, TokenKind.BIT_XOR, TokenKind.BIT_XOR_ASSIGN);
      case '~' -> set(TokenKind.BIT_NOT, at + 1);
      case '@' -> set(TokenKind.AT, at + 1);
      case '#' -> privateName(at);
      case 0 -> endOrStrange(at);
      default -> rare(c, at);
    }
  }

  private void endOrStrange(int at) {
    if (at >= length) {
      set(TokenKind.END_OF_FILE, length);
    } else {
      strange(at);
    }
  }

  private void dot(int at) {
    if (Characters.isDecimalDigit(chars[at + 1])) {
      number(at);
    } else if (chars[at + 1] == '.' && chars[at + 2] == '.') {
      set(TokenKind.ELLIPSIS, at + 3);
    } else {
      set(TokenKind.DOT, at + 1);
    }
  }

  private void equal(int at) {
    char second = chars[at + 1];
    if (second == '=') {
      boolean strict = chars[at + 2] == '=';
      set(strict ? TokenKind.STRICT_EQUAL : TokenKind.EQUAL, strict ? at + 3 : at + 2);
    } else if (second == '>') {
      set(TokenKind.ARROW, at + 2);
    } else {
      set(TokenKind.ASSIGN, at + 1);
    }
  }

  private void not(int at) {
    if (chars[at + 1] != '=') {
      set(TokenKind.NOT, at + 1);
    } else {
      boolean strict = chars[at + 2] == '=';
      set(strict ? TokenKind.STRICT_NOT_EQUAL : TokenKind.NOT_EQUAL, strict ? at + 3 : at + 2);
    }
  }

  private void question(int at) {
    char second = chars[at + 1];
    if (second == '.' && !Characters.isDecimalDigit(chars[at + 2])) {
      set(TokenKind.OPTIONAL_DOT, at + 2);
    } else if (second == '?') {
      boolean assigns = chars[at + 2] == '=';
      set(assigns ? TokenKind.COALESCE_ASSIGN : TokenKind.COALESCE, assigns ? at + 3 : at + 2);
    } else {
      set(TokenKind.QUESTION, at + 1);
    }
  }

  private void less(int at) {
    char second = chars[at + 1];
    if (second == '<') {
      boolean assigns = chars[at + 2] == '=';
      set(assigns ? TokenKind.SHIFT_LEFT_ASSIGN : TokenKind.SHIFT_LEFT, assigns ? at + 3 : at + 2);
    } else if (second == '=') {
      set(TokenKind.LESS_EQUAL, at + 2);
    } else {
      set(TokenKind.LESS, at + 1);
    }
  }

  private void greater(int at) {
    if (chars[at + 1] == '=') {
      set(TokenKind.GREATER_EQUAL, at + 2);
    } else if (chars[at + 1] != '>') {
      set(TokenKind.GREATER, at + 1);
    } else if (chars[at + 2] == '>') {
      boolean assigns = chars[at + 3] == '=';
      set(assigns ? TokenKind.SHIFT_RIGHT_UNSIGNED_ASSIGN : TokenKind.SHIFT_RIGHT_UNSIGNED, assigns ? at + 4 : at + 3);
    } else {
      boolean assigns = chars[at + 2] == '=';
      set(assigns ? TokenKind.SHIFT_RIGHT_ASSIGN : TokenKind.SHIFT_RIGHT, assigns ? at + 3 : at + 2);
    }
  }

  /** {@code +}, {@code ++}, {@code +=} and their like. */
  private void either(int at, char twin, TokenKind doubled, TokenKind assigns, TokenKind single) {
    char second = chars[at + 1];
    if (second == twin) {
      set(doubled, at + 2);
    } else if (second == '=') {
      set(assigns, at + 2);
    } else {
      set(single, at + 1);
    }
  }

  /** {@code &}, {@code &=}, {@code &&}, {@code &&=} and their like. */
  private void logical(int at, TokenKind single, TokenKind assigns, TokenKind doubled, TokenKind doubledAssigns) {
    char second = chars[at + 1];
    if (second == '=') {
      set(assigns, at + 2);
    } else if (second != chars[at]) {
      set(single, at + 1);
    } else {
      boolean four = chars[at + 2] == '=';
      set(four ? doubledAssigns : doubled, four ? at + 3 : at + 2);
    }
  }

  private void assignable(int at, TokenKind single, TokenKind assigns) {
    boolean assign = chars[at + 1] == '=';
    set(assign ? assigns : single, assign ? at + 2 : at + 1);
  }

  private void number(int at) {
    end = numbers.scan(at);
    number = numbers.value();
    legacy = numbers.legacy();
    kind = TokenKind.NUMBER;
    if (numbers.bigint()) {
      kind = TokenKind.BIGINT;
      value = numbers.bigintDigits();
    }
  }

  private void string(int at) {
    end = strings.scan(at);
    kind = TokenKind.STRING;
    value = strings.decoded();
    escaped = value != null;
    legacy = strings.legacy();
    if (value == null && errors.damaged()) {
      value = text.substring(at + 1, strings.contentEnd());
    }
  }

  // ---- rare characters

  private void rare(char c, int at) {
    if (escapedWords.startsAt(at)) {
      anyWord(at);
      return;
    }
    LookAlikes.Meant meant = c < 0x80 ? null : LookAlikes.of(c);
    if (meant == null) {
      strange(at);
    } else if (LookAlikes.isQuote(c)) {
      lookAlikeString(at, meant);
    } else {
      errors.lookAlike(at, at + 1, c, meant.right());
      set(meant.kind(), at + 1);
    }
  }

  /** A string in typographic quotes is one mistake: it is read up to the closing quote of the same line. */
  private void lookAlikeString(int at, LookAlikes.Meant meant) {
    errors.lookAlike(at, at + 1, chars[at], meant.right());
    int close = at + 1;
    while (close < length && !Characters.isLineEnd(chars[close])) {
      LookAlikes.Meant other = chars[close] == meant.right().charAt(0) ? meant : LookAlikes.of(chars[close]);
      if (other == meant) {
        value = text.substring(at + 1, close);
        set(TokenKind.STRING, close + 1);
        return;
      }
      close++;
    }
    set(TokenKind.INVALID, at + 1);
  }

  /** One finding for a whole run of characters that are no part of the language. */
  private void strange(int from) {
    int at = from + Character.charCount(Character.codePointAt(chars, from, length));
    while (isStrange(at)) {
      at += Character.charCount(Character.codePointAt(chars, at, length));
    }
    errors.strange(LexerCode.UNEXPECTED_CHARACTER, from, at, Character.codePointAt(chars, from, length));
    set(TokenKind.INVALID, at);
  }

  private boolean isStrange(int at) {
    if (at >= length) {
      return false;
    }
    char c = chars[at];
    if (c > ' ' && c < 0x7F) {
      return c == '\\' && !escapedWords.startsAt(at);
    }
    return !Characters.isWhiteSpace(c) && !Characters.isLineEnd(c) && !Characters.isInvisible(c)
        && !escapedWords.startsAt(at) && LookAlikes.of(c) == null;
  }

  // ---- white space and comments

  private int skipTrivia(int from) {
    int at = from;
    while (true) {
      char c = chars[at];
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c > '/' && c < 0x80 && c != '<' || c >= TAJIK && c < Characters.LIMIT) {
        return at;
      } else if (c == '\n' || c == '\r') {
        newlineBefore = true;
        at++;
      } else {
        int behind = skipRareTrivia(c, at);
        if (behind == at) {
          return at;
        }
        at = behind;
      }
    }
  }

  /** Skips one piece of trivia that is neither a space nor a line end; answers the same offset if there is none. */
  private int skipRareTrivia(char c, int at) {
    if (c == '/') {
      return comment(at);
    }
    if (c == '<' || c == '-') {
      return htmlComments ? htmlComment(c, at) : at;
    }
    if (c > ' ' && c < 0x80 || c == 0) {
      return at;
    }
    if (Characters.isLineEnd(c)) {
      newlineBefore = true;
      return at + 1;
    }
    if (Characters.isWhiteSpace(c)) {
      return at + 1;
    }
    return Characters.isInvisible(c) ? invisible(c, at) : at;
  }

  private int invisible(char c, int from) {
    int at = from + 1;
    while (Characters.isInvisible(chars[at])) {
      at++;
    }
    errors.strange(LexerCode.INVISIBLE_CHARACTER, from, at, c);
    return at;
  }

  private int comment(int at) {
    char second = chars[at + 1];
    if (second == '/') {
      return lineComment(at);
    }
    return second == '*' ? blockComment(at) : at;
  }

  private int lineComment(int from) {
    int at = lineEnd(from);
    comments.add(from, at, false);
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < length && !Characters.isLineEnd(chars[at])) {
      at++;
    }
    return at;
  }

  private int blockComment(int from) {
    int at = from + 2;
    while (at < length) {
      char c = chars[at++];
      if (c == '*' && chars[at] == '/') {
        comments.add(from, at + 1, true);
        return at + 1;
      }
      if (Characters.isLineEnd(c)) {
        newlineBefore = true;
      }
    }
    errors.report(LexerCode.UNTERMINATED_COMMENT, from, from + 2);
    return length;
  }

  private int htmlComment(char c, int at) {
    if (c == '<') {
      return chars[at + 1] == '!' && chars[at + 2] == '-' && chars[at + 3] == '-' ? lineComment(at) : at;
    }
    boolean lineStart = newlineBefore || !begun;
    return lineStart && chars[at + 1] == '-' && chars[at + 2] == '>' ? lineComment(at) : at;
  }

  // ---- other readings of the current token

  /** Reads the current {@code /} or {@code /=} as the beginning of a regular expression. */
  public void rescanRegExp() {
    int at = start + 1;
    boolean inClass = false;
    while (at < length && !Characters.isLineEnd(chars[at]) && (inClass || chars[at] != '/')) {
      char c = chars[at++];
      if (c == '\\' && at < length && !Characters.isLineEnd(chars[at])) {
        at++;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      }
    }
    patternEnd = at;
    value = null;
    if (at < length && chars[at] == '/') {
      at = escapedWords.flagsEnd(at + 1);
      checkRegExp(at);
    } else {
      errors.report(LexerCode.UNTERMINATED_REGEXP, start, start + 1);
    }
    set(TokenKind.REGEXP, at);
    position = at;
  }

  private void checkRegExp(int behind) {
    int known = errors.diagnostics().size();
    String flags = text.substring(patternEnd + 1, behind);
    RegExpChecker.check(text.substring(start + 1, patternEnd), flags, start + 1, true, errors.diagnostics());
    errors.setDamaged(errors.damaged() || errors.diagnostics().size() > known);
  }

  /** Reads the current <code>}</code> as the end of a substitution of a template. */
  public void rescanTemplateContinuation() {
    OpenTemplate open = openTemplate;
    int opening = open == null ? start : open.start;
    templatePiece(opening, TokenKind.TEMPLATE_MIDDLE, TokenKind.TEMPLATE_TAIL);
    if (kind == TokenKind.TEMPLATE_TAIL && open != null) {
      openTemplate = open.outer;
    }
    position = end;
  }

  private void template(int at) {
    templatePiece(at, TokenKind.TEMPLATE_HEAD, TokenKind.TEMPLATE);
    if (kind == TokenKind.TEMPLATE_HEAD) {
      openTemplate = new OpenTemplate(at, openTemplate);
    }
  }

  private void templatePiece(int opening, TokenKind beforeSubstitution, TokenKind last) {
    int at = templates.scan(start);
    if (at == TemplateScanner.UNTERMINATED) {
      errors.report(LexerCode.UNTERMINATED_TEMPLATE, opening, opening + 1);
      set(last, length);
    } else if (chars[at] == '`') {
      set(last, at + 1);
    } else {
      set(beforeSubstitution, at + 2);
    }
  }

  /** Reads the current token, which begins with {@code >}, as {@code >} alone. */
  public void splitGreater() {
    split(TokenKind.GREATER);
  }

  /** Reads the current token, which begins with {@code <}, as {@code <} alone. */
  public void splitLess() {
    split(TokenKind.LESS);
  }

  private void split(TokenKind first) {
    set(first, start + 1);
    position = end;
    value = null;
  }

  // ---- speculation

  /** The present state, to come back to. */
  public State mark() {
    var state = new State();
    state.position = position;
    state.start = start;
    state.end = end;
    state.previousEnd = previousEnd;
    state.kind = kind;
    state.begun = begun;
    state.newlineBefore = newlineBefore;
    state.escaped = escaped;
    state.legacy = legacy;
    state.damaged = errors.damaged();
    state.word = word;
    state.value = value;
    state.number = number;
    state.patternEnd = patternEnd;
    state.comments = comments.count();
    state.findings = errors.diagnostics().size();
    state.strangeCharacters = errors.strangeCharacters();
    state.openTemplate = openTemplate;
    state.piece = isTemplate(kind) ? templates.piece() : null;
    return state;
  }

  /** Comes back to a state; comments and findings after it are forgotten. */
  public void reset(State state) {
    position = state.position;
    start = state.start;
    end = state.end;
    previousEnd = state.previousEnd;
    kind = state.kind;
    begun = state.begun;
    newlineBefore = state.newlineBefore;
    escaped = state.escaped;
    legacy = state.legacy;
    word = state.word;
    value = state.value;
    number = state.number;
    patternEnd = state.patternEnd;
    openTemplate = state.openTemplate;
    comments.truncate(state.comments);
    errors.restore(state.findings, state.damaged, state.strangeCharacters);
    if (state.piece != null) {
      templates.restore(state.piece);
    }
  }

  private static boolean isTemplate(TokenKind kind) {
    return kind.ordinal() >= TokenKind.TEMPLATE.ordinal() && kind.ordinal() <= TokenKind.TEMPLATE_TAIL.ordinal();
  }
}
