package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostics;
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
public final class Lexer extends Token {
  private final String text;
  /** The text and one NUL, so that reading one character ahead never needs a test. */
  private final char[] chars;
  private final int length;
  private final WordTable words;
  private final LexicalErrors errors;
  private final TriviaScanner trivia;
  private final NumberScanner numbers;
  private final StringScanner strings;
  private final TemplateScanner templates;
  private final WordScanner rareWords;
  private final RegExpScanner regExps;
  private final StrangeScanner strangers;

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
    this.words = vocabulary.newTable();
    this.errors = new LexicalErrors(diagnostics);
    this.trivia = new TriviaScanner(chars, length, htmlComments, errors);
    this.numbers = new NumberScanner(chars, errors);
    this.strings = new StringScanner(chars, length, errors);
    this.templates = new TemplateScanner(chars, length, errors);
    this.rareWords = new WordScanner(chars, length, errors);
    this.regExps = new RegExpScanner(chars, length, rareWords, errors);
    this.strangers = new StrangeScanner(chars, length, rareWords, errors);
    this.position = trivia.hashbangEnd();
  }

  // ---- the current token

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
    templates.reportInvalidEscape();
  }

  /** All comments up to the current token. */
  public CommentTable comments() {
    return trivia.comments();
  }

  /** Offset behind the hashbang line, its line end excluded; 0 if there is none. */
  public int hashbangEnd() {
    return trivia.hashbangEnd();
  }

  // ---- moving on

  /** Reads the next token; behind the end it is {@code END_OF_FILE} again and again. */
  public void next() {
    previousEnd = end;
    escaped = false;
    legacy = false;
    word = NO_WORD;
    value = null;
    errors.setDamaged(false);
    int at = trivia.skip(position);
    newlineBefore = trivia.newline();
    start = at;
    char c = chars[at];
    if (c < Characters.LIMIT && (Characters.CLASSES[c] & Characters.NAME_START) != 0) {
      word(at);
    } else {
      other(c, at);
    }
    position = end;
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
    end = rareWords.scan(from);
    String spelling = rareWords.text();
    word = words.intern(spelling);
    escaped = rareWords.escaped();
    // an escaped Tajik word is a name: so names that are words of the other vocabulary can be written
    kind = escaped && words.isTajik(word) ? TokenKind.IDENTIFIER : words.kind(word);
  }

  private void privateName(int from) {
    int at = from + 1;
    if (!rareWords.startsAt(at)) {
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

  /** A token that is no word. */
  private void other(char c, int at) {
    switch (c) {
      case '(' -> set(TokenKind.LEFT_PAREN, at + 1);
      case ')' -> set(TokenKind.RIGHT_PAREN, at + 1);
      case ',' -> set(TokenKind.COMMA, at + 1);
      case ';' -> set(TokenKind.SEMICOLON, at + 1);
      case '{' -> set(TokenKind.LEFT_BRACE, at + 1);
      case '}' -> set(TokenKind.RIGHT_BRACE, at + 1);
      case '[' -> set(TokenKind.LEFT_BRACKET, at + 1);
      case ']' -> set(TokenKind.RIGHT_BRACKET, at + 1);
      case ':' -> set(TokenKind.COLON, at + 1);
      case '~' -> set(TokenKind.BIT_NOT, at + 1);
      case '@' -> set(TokenKind.AT, at + 1);
      case '=', '+', '-', '!', '?', '<', '>', '&', '|', '*', '/', '%', '^' -> operator(at);
      case '.' -> dot(at);
      case '"', '\'' -> string(at);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
      case '`' -> template(at);
      case '#' -> privateName(at);
      default -> rare(at);
    }
  }

  private void operator(int at) {
    kind = Operators.at(chars, at);
    end = at + Operators.length(kind);
  }

  private void dot(int at) {
    if (Characters.isDecimalDigit(chars[at + 1])) {
      number(at);
    } else {
      operator(at);
    }
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
    value = strings.value();
    escaped = strings.escaped();
    legacy = strings.legacy();
  }

  private void template(int at) {
    end = templates.head(at);
    kind = templates.substitutes() ? TokenKind.TEMPLATE_HEAD : TokenKind.TEMPLATE;
  }

  /** The end of the text, a word with a rare letter, or what is no part of the language. */
  private void rare(int at) {
    if (at >= length) {
      set(TokenKind.END_OF_FILE, length);
    } else if (rareWords.startsAt(at)) {
      anyWord(at);
    } else {
      end = strangers.scan(at);
      kind = strangers.kind();
      value = strangers.content();
    }
  }

  // ---- other readings of the current token

  /** Reads the current {@code /} or {@code /=} as the beginning of a regular expression. */
  public void rescanRegExp() {
    reread(TokenKind.REGEXP, regExps.scan(start));
    patternEnd = regExps.patternEnd();
  }

  /** Reads the current <code>}</code> as the end of a substitution of a template. */
  public void rescanTemplateContinuation() {
    int behind = templates.continuation(start);
    reread(templates.substitutes() ? TokenKind.TEMPLATE_MIDDLE : TokenKind.TEMPLATE_TAIL, behind);
  }

  /** Reads the current token, which begins with {@code >}, as {@code >} alone. */
  public void splitGreater() {
    reread(TokenKind.GREATER, start + 1);
  }

  /** Reads the current token, which begins with {@code <}, as {@code <} alone. */
  public void splitLess() {
    reread(TokenKind.LESS, start + 1);
  }

  private void reread(TokenKind found, int tokenEnd) {
    set(found, tokenEnd);
    position = tokenEnd;
    value = null;
  }

  // ---- speculation

  /** The present state, to come back to. */
  public LexerState mark() {
    var state = new LexerState();
    mark(state);
    return state;
  }

  /** Makes a state the present one, to come back to. */
  public void mark(LexerState state) {
    state.become(this);
    state.damaged = errors.damaged();
    state.comments = trivia.comments().count();
    state.findings = errors.diagnostics().size();
    state.strangeCharacters = errors.strangeCharacters();
    state.openTemplate = templates.open();
    state.piece = isTemplate(kind) ? templates.piece() : null;
  }

  /** Comes back to a state; comments and findings after it are forgotten. */
  public void reset(LexerState state) {
    become(state);
    trivia.comments().truncate(state.comments);
    errors.restore(state.findings, state.damaged, state.strangeCharacters);
    templates.restore(state.openTemplate, state.piece);
  }

  private static boolean isTemplate(TokenKind kind) {
    return kind.ordinal() >= TokenKind.TEMPLATE.ordinal() && kind.ordinal() <= TokenKind.TEMPLATE_TAIL.ordinal();
  }
}
