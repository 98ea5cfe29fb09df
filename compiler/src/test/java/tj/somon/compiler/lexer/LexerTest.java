package tj.somon.compiler.lexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

class LexerTest {

  private static Lexer lexer(String text, Diagnostics diagnostics) {
    return new Lexer(SourceText.of("тест.som", text), Words.of(Language.SOMONSCRIPT), false, diagnostics);
  }

  private static Lexer at(String text) {
    Lexer lexer = lexer(text, new Diagnostics());
    lexer.next();
    return lexer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ } ( ) [ ] . ... ; , < > <= >= == != === !== + - * / % ** ++ -- << >> >>> & | ^ ! ~ && ||"
      + " ?? ? ?. : = += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??= => @"})
  void everyPunctuatorHasItsKind(String text) {
    var expected = new ArrayList<TokenKind>();
    for (TokenKind kind : TokenKind.values()) {
      if (kind.ordinal() >= TokenKind.LEFT_BRACE.ordinal() && kind.ordinal() <= TokenKind.AT.ordinal()) {
        expected.add(kind);
      }
    }
    List<TokenKind> kinds = new ArrayList<>(Scanned.of(text).kinds());
    kinds.removeLast();
    assertEquals(expected.size(), kinds.size());
    assertEquals(new ArrayList<>(expected.stream().sorted().toList()), kinds.stream().sorted().toList());
    String[] spellings = text.split(" ");
    for (int i = 0; i < spellings.length; i++) {
      assertEquals(List.of(kinds.get(i), TokenKind.END_OF_FILE), Scanned.of(spellings[i]).kinds());
    }
  }

  @Test
  void wordsCarryTheirMeaning() {
    Lexer lexer = at("агар то иҷро ном");
    assertEquals(TokenKind.IF, lexer.kind());
    assertTrue(lexer.tajikWord());
    lexer.next();
    assertEquals(TokenKind.IDENTIFIER, lexer.kind());
    assertEquals(Role.WHILE.bit(), lexer.roles());
    assertFalse(lexer.newWord());
    lexer.next();
    assertTrue(lexer.newWord());
    assertEquals(Words.of(Language.SOMONSCRIPT).newWordId("иҷро"), lexer.wordId());
    lexer.next();
    assertEquals(0, lexer.roles());
    assertFalse(lexer.tajikWord());
    assertEquals("ном", lexer.text());
  }

  @Test
  void anEscapedEnglishWordKeepsItsKindAndAnEscapedTajikOneIsAName() {
    Lexer lexer = at("\\u0069f \\u0430гар \\u{61}sync");
    assertEquals(TokenKind.IF, lexer.kind());
    assertTrue(lexer.escaped());
    lexer.next();
    assertEquals(TokenKind.IDENTIFIER, lexer.kind());
    assertEquals("агар", lexer.text());
    assertFalse(lexer.tajikWord());
    lexer.next();
    assertEquals("async", lexer.text());
    assertEquals(0, lexer.roles());
  }

  @Test
  void aKeywordInDecomposedLettersIsThatKeyword() {
    Lexer lexer = at("ку\u0304шиш хосуси\u0304 иҷро\u0304");
    assertEquals(TokenKind.TRY, lexer.kind());
    assertEquals("ку\u0304шиш", lexer.text());
    lexer.next();
    assertEquals(Role.PRIVATE.bit(), lexer.roles());
    lexer.next();
    assertEquals(0, lexer.roles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"а", "$", "_", "ҷумҳурӣ", "счётчик", "𝒳", "a\u200Cb", "ა", "变量", "x\u0304", "\uD82C\uDC00",
      "ʼ", "℘", "a·", "\uA7CE", "\uD80C\uDC00"})
  void namesMayHaveEveryLetter(String name) {
    Scanned scanned = Scanned.of(name);
    assertEquals(List.of(TokenKind.IDENTIFIER, TokenKind.END_OF_FILE), scanned.kinds());
    assertEquals(name, scanned.first().text());
    assertEquals(List.of(), scanned.problems());
  }

  @Test
  void privateNamesAreWithoutTheirSign() {
    Lexer lexer = at("#агар #\\u{61}b #");
    assertEquals(TokenKind.PRIVATE_NAME, lexer.kind());
    assertEquals("агар", lexer.text());
    assertEquals(0, lexer.roles());
    lexer.next();
    assertEquals("ab", lexer.text());
    lexer.next();
    assertEquals(TokenKind.INVALID, lexer.kind());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12, 12", "1.5, 1.5", ".25, 0.25", "3., 3", "1e3, 1000", "1E-2, 0.01", "0x1F, 31", "0b101, 5",
      "0o17, 15", "1_000_000, 1e6", "0xFF_FF, 65535", "017, 15", "08, 8", "09.5, 9.5", "08e1, 80",
      "9007199254740993, 9007199254740992", "0x20000000000001, 9007199254740992", "0x20000000000003, 9007199254740996",
      "123456789012345678901234567890, 1.2345678901234568e29", "1e400, Infinity", "0.1, 0.1", "5e-324, 4.9e-324",
      "1.7976931348623157e308, 1.7976931348623157e308", "0777777777777777777777, 9223372036854775807"})
  void numbersHaveTheirValues(String text, double value) {
    Scanned scanned = Scanned.of(text);
    assertEquals(List.of(TokenKind.NUMBER, TokenKind.END_OF_FILE), scanned.kinds());
    assertEquals(value, scanned.first().number());
    assertEquals(List.of(), scanned.problems());
  }

  @ParameterizedTest
  @CsvSource({"017, true", "08, true", "0, false", "0.5, false", "0o17, false", "10, false"})
  void leadingZerosAreNoted(String text, boolean legacy) {
    assertEquals(legacy, at(text).legacyNumber());
  }

  @ParameterizedTest
  @CsvSource({"12n, 12", "0n, 0", "0xFFn, 0xFF", "1_0n, 10", "0b1n, 0b1"})
  void bigIntsHaveTheirDigits(String text, String digits) {
    Lexer lexer = at(text);
    assertEquals(TokenKind.BIGINT, lexer.kind());
    assertEquals(digits, lexer.text());
  }

  @ParameterizedTest
  @CsvSource({"0x, NUMBER_WITHOUT_DIGITS@0-2", "1__0, MISPLACED_SEPARATOR@1-2", "1_, MISPLACED_SEPARATOR@1-2",
      "0_1, MISPLACED_SEPARATOR@1-2", "0x_1, MISPLACED_SEPARATOR@2-3", "1._5, MISPLACED_SEPARATOR@2-3",
      "1_.5, MISPLACED_SEPARATOR@1-2", "1e_5, MISPLACED_SEPARATOR@2-3", "08_1, MISPLACED_SEPARATOR@2-3",
      "017_1, MISPLACED_SEPARATOR@3-4", "1e, EXPONENT_WITHOUT_DIGITS@1-2", "1e+, EXPONENT_WITHOUT_DIGITS@1-3",
      "3in, NAME_AFTER_NUMBER@1-3", "3ном, NAME_AFTER_NUMBER@1-4", "3\\u0061, NAME_AFTER_NUMBER@1-2",
      "0b12, INVALID_DIGIT@3-4", "0o8, INVALID_DIGIT@2-3", "1.5n, INVALID_BIGINT@0-4", "1e3n, INVALID_BIGINT@0-4",
      "01n, INVALID_BIGINT@0-3", "08n, INVALID_BIGINT@0-3", "1𝒳, NAME_AFTER_NUMBER@1-3"})
  void wrongNumbersAreReportedAtTheirPlace(String text, String problem) {
    assertEquals(problem, Scanned.of(text).problems().getFirst());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"\"салом\" ~ салом", "'а\"б' ~ а\"б",
      "\"\\x41\\u0042\\u{1F600}\" ~ AB😀", "\"а\\\u2028б\" ~ аб", "\"\\z\\'\" ~ z'", "'\\0' ~ `\0`", "'\\101' ~ A",
      "'\\477' ~ '7", "'\\8' ~ 8", "'\u2028' ~ `\u2028`"})
  void stringsHaveTheirValues(String text, String value) {
    Scanned scanned = Scanned.of(text);
    assertEquals(List.of(TokenKind.STRING, TokenKind.END_OF_FILE), scanned.kinds());
    assertEquals(value, scanned.first().text());
    assertEquals(List.of(), scanned.problems());
  }

  @Test
  void simpleEscapesAndLineContinuations() {
    assertEquals("\n\t\r\b\f\u000B\\", at("'\\n\\t\\r\\b\\f\\v\\\\'").text());
    assertEquals("абвг", at("'а\\\nб\\\r\nв\\\rг'").text());
  }

  @ParameterizedTest
  @CsvSource({"'\\0', false", "'\\00', true", "'\\08', true", "'\\1', true", "'\\9', true", "'\\x41', false"})
  void octalEscapesAreNoted(String text, boolean legacy) {
    Lexer lexer = at("\"" + text + "\"");
    assertEquals(legacy, lexer.legacyNumber());
    assertTrue(lexer.escaped());
  }

  @Test
  void unterminatedThingsAreReportedAtTheirOpening() {
    assertEquals(List.of("UNTERMINATED_STRING@4-5"), Scanned.of("х = \"аб\nу").problems());
    assertEquals(List.of("note.string-over-lines"), Scanned.of("'аб\n").notes());
    assertEquals(List.of("note.close-string"), Scanned.of("'аб").notes());
    assertEquals(List.of("note.closing-quote"), Scanned.of("\"аб”;\n").notes());
    assertEquals(List.of("UNTERMINATED_STRING@0-1"), Scanned.of("'а\\").problems());
    assertEquals(List.of("UNTERMINATED_TEMPLATE@4-5"), Scanned.of("х = `аб\nу").problems());
    assertEquals(List.of("UNTERMINATED_TEMPLATE@0-1"), Scanned.of("`а${1} б").problems());
    assertEquals(List.of("UNTERMINATED_TEMPLATE@3-4"), Scanned.of("`${`а} б").problems());
    assertEquals(List.of("UNTERMINATED_COMMENT@2-4"), Scanned.of("х /* аб").problems());
  }

  @Test
  void anUnterminatedStringEndsWithItsLine() {
    assertEquals(List.of(TokenKind.STRING, TokenKind.IDENTIFIER, TokenKind.END_OF_FILE),
        Scanned.of("'аб);\nу").kinds());
  }

  @ParameterizedTest
  @CsvSource({"\\x4, INVALID_ESCAPE@1-4", "\\u12, INVALID_ESCAPE@1-5", "\\u{}, INVALID_ESCAPE@1-4",
      "\\u{12, INVALID_ESCAPE@1-6", "\\u{110000}, CODE_POINT_TOO_LARGE@1-11"})
  void wrongEscapesInStrings(String escape, String problem) {
    assertEquals(List.of(problem), Scanned.of("'" + escape + "'").problems());
  }

  @Test
  void templatesHaveCookedAndRawText() {
    Lexer lexer = at("`а\\n\r\nб\\\n${");
    assertEquals(TokenKind.TEMPLATE_HEAD, lexer.kind());
    assertEquals("а\n\nб", lexer.cookedTemplate());
    assertEquals("а\\n\nб\\\n", lexer.rawTemplate());
    lexer = at("`\\u{z}`");
    assertNull(lexer.cookedTemplate());
    assertEquals("\\u{z}", lexer.rawTemplate());
    assertEquals("$$", at("`$$`").cookedTemplate());
    assertNull(at("`\\1`").cookedTemplate());
    assertEquals("\0", at("`\\0`").cookedTemplate());
  }

  @Test
  void anInvalidEscapeOfATemplateIsReportedOnRequest() {
    var diagnostics = new Diagnostics();
    Lexer lexer = lexer("`аб\\x1`", diagnostics);
    lexer.next();
    assertEquals(0, diagnostics.size());
    lexer.reportInvalidEscape();
    assertEquals(3, diagnostics.toList().getFirst().span().start());
    assertEquals(LexerCode.INVALID_ESCAPE, diagnostics.toList().getFirst().code());
  }

  @Test
  void templatesNest() {
    assertEquals(List.of(TokenKind.TEMPLATE_HEAD, TokenKind.IDENTIFIER, TokenKind.TEMPLATE_MIDDLE,
        TokenKind.TEMPLATE_HEAD, TokenKind.LEFT_BRACE, TokenKind.RIGHT_BRACE, TokenKind.TEMPLATE_TAIL,
        TokenKind.TEMPLATE_TAIL, TokenKind.END_OF_FILE), Scanned.of("`а ${х} ${`б ${{}}`}`").kinds());
  }

  @Test
  void regularExpressionsAreReadOnRequest() {
    Lexer lexer = at("/а[/]\\/б/giu.ф");
    assertEquals(TokenKind.SLASH, lexer.kind());
    lexer.rescanRegExp();
    assertEquals(TokenKind.REGEXP, lexer.kind());
    assertEquals("а[/]\\/б", lexer.pattern());
    assertEquals("giu", lexer.flags());
    assertEquals(12, lexer.end());
    lexer.next();
    assertEquals(TokenKind.DOT, lexer.kind());
    Lexer assign = at("/=х/");
    assign.rescanRegExp();
    assertEquals("=х", assign.pattern());
  }

  @ParameterizedTest
  @CsvSource({"/аб, UNTERMINATED_REGEXP, 0", "/[аб/, UNTERMINATED_REGEXP, 0", "/аб\\, UNTERMINATED_REGEXP, 0",
      "/(/, UNCLOSED_GROUP, 1", "/а/gg, DUPLICATE_FLAG, 4", "/а/q, INVALID_FLAG, 3", "/а/\\u0067, INVALID_FLAG, 3"})
  void wrongRegularExpressionsAreReported(String text, String code, int start) {
    var diagnostics = new Diagnostics();
    Lexer lexer = lexer(text, diagnostics);
    lexer.next();
    lexer.rescanRegExp();
    assertEquals(TokenKind.REGEXP, lexer.kind());
    assertTrue(lexer.damaged());
    assertEquals(code, diagnostics.toList().getFirst().code().toString());
    assertEquals(start, diagnostics.toList().getFirst().span().start());
  }

  @Test
  void lineEndsAreNoticed() {
    Scanned scanned = Scanned.of("а б\nв/* \u2028 */г // д\rе\u2029ж");
    assertEquals(List.of(false, false, true, true, true, true, false),
        scanned.tokens().stream().map(Scanned.Token::newlineBefore).toList());
  }

  @Test
  void commentsAreKept() {
    Scanned scanned = Scanned.of("// а\n/* б */ х /** в\n*/");
    assertEquals(3, scanned.comments().count());
    assertEquals(0, scanned.comments().start(0));
    assertEquals(4, scanned.comments().end(0));
    assertFalse(scanned.comments().isBlock(0));
    assertTrue(scanned.comments().isBlock(1));
    assertEquals(12, scanned.comments().end(1));
    assertEquals(23, scanned.comments().end(2));
  }

  @Test
  void theHashbangIsSkipped() {
    Lexer lexer = at("#!/usr/bin/env somon\nх");
    assertEquals(20, lexer.hashbangEnd());
    assertEquals("х", lexer.text());
    assertTrue(lexer.newlineBefore());
    assertEquals(0, lexer.comments().count());
    assertEquals(List.of("PRIVATE_NAME_MISSING@1-2"), Scanned.of(" #!").problems());
  }

  @Test
  void htmlCommentsAreReadWhenAsked() {
    String text = "--> а\nб <!-- в\n --> г\nд --> е";
    assertEquals(List.of(TokenKind.IDENTIFIER, TokenKind.IDENTIFIER, TokenKind.DECREMENT, TokenKind.GREATER,
        TokenKind.IDENTIFIER, TokenKind.END_OF_FILE), Scanned.of(text, Language.JAVASCRIPT, true).kinds());
    assertEquals(TokenKind.DECREMENT, Scanned.of(text, Language.JAVASCRIPT, false).first().kind());
    assertEquals(List.of(TokenKind.IDENTIFIER, TokenKind.DECREMENT, TokenKind.GREATER, TokenKind.IDENTIFIER,
        TokenKind.END_OF_FILE), Scanned.of("х/* */--> у", Language.JAVASCRIPT, true).kinds());
    assertEquals(List.of(TokenKind.IDENTIFIER, TokenKind.END_OF_FILE),
        Scanned.of("х/*\n*/--> у", Language.JAVASCRIPT, true).kinds());
  }

  @Test
  void everyWhiteSpaceIsSkipped() {
    Scanned scanned = Scanned.of("\uFEFF\t\u000B\f \u00A0\u1680\u2003\u202F\u205F\u3000х");
    assertEquals(List.of(TokenKind.IDENTIFIER, TokenKind.END_OF_FILE), scanned.kinds());
    assertEquals(List.of(), scanned.problems());
    assertFalse(scanned.first().newlineBefore());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"— ~ MINUS ~ -", "− ~ MINUS ~ -", "； ~ SEMICOLON ~ ;",
      "\u037E ~ SEMICOLON ~ ;", "（ ~ LEFT_PAREN ~ (", "× ~ STAR ~ *", "≠ ~ STRICT_NOT_EQUAL ~ !==",
      "≤ ~ LESS_EQUAL ~ <=", "… ~ ELLIPSIS ~ ...", "→ ~ ARROW ~ =>", "№ ~ INVALID ~ #", "’ ~ INVALID ~ '",
      "” ~ INVALID ~ \""})
  void lookAlikesNameTheRightCharacter(String text, TokenKind kind, String right) {
    Scanned scanned = Scanned.of("х " + text + " у");
    assertEquals(List.of("LOOK_ALIKE@2-3"), scanned.problems());
    assertEquals(right, scanned.findings().getFirst().arguments().get("right"));
    assertEquals(List.of("note.use-instead"), scanned.notes());
    assertEquals(kind, scanned.tokens().get(1).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“Салом”", "«Салом»", "„Салом“", "‘Салом’", "“Салом\""})
  void aStringInTypographicQuotesIsOneMistake(String text) {
    Scanned scanned = Scanned.of("(" + text + ")");
    assertEquals(1, scanned.findings().size());
    assertEquals(TokenKind.STRING, scanned.tokens().get(1).kind());
    assertEquals("Салом", scanned.tokens().get(1).text());
    assertEquals(TokenKind.RIGHT_PAREN, scanned.tokens().get(2).kind());
  }

  @Test
  void aRunOfStrangeCharactersIsOneMistake() {
    assertEquals(List.of("UNEXPECTED_CHARACTER@1-5"), Scanned.of("х\u0001\u0002\uD800\u0003у").problems());
    assertEquals(List.of("UNEXPECTED_CHARACTER@0-2"), Scanned.of("😀").problems());
    assertEquals(List.of("UNEXPECTED_CHARACTER@0-1"), Scanned.of("\\").problems());
    assertEquals(List.of("INVISIBLE_CHARACTER@1-3"), Scanned.of("х\u200B\u2060у").problems());
    assertEquals(List.of("INVALID_NAME_ESCAPE@0-6"), Scanned.of("\\u0020").problems());
    assertEquals(32, Scanned.of("\u0001 ".repeat(10_000)).findings().size());
  }

  @Test
  void closersOfTypeArgumentsAreSplit() {
    Lexer lexer = at(">>>= х");
    lexer.splitGreater();
    assertEquals(TokenKind.GREATER, lexer.kind());
    lexer.next();
    assertEquals(TokenKind.SHIFT_RIGHT_ASSIGN, lexer.kind());
    Lexer less = at("<<х");
    less.splitLess();
    less.next();
    assertEquals(TokenKind.LESS, less.kind());
  }

  @Test
  void aStateIsRestoredWhole() {
    var diagnostics = new Diagnostics();
    Lexer lexer = lexer("`а${х}б${у}в` /* г */ 1_ д", diagnostics);
    lexer.next();
    LexerState state = lexer.mark();
    String first = rest(lexer);
    assertEquals(1, diagnostics.size());
    assertEquals(1, lexer.comments().count());
    lexer.reset(state);
    assertEquals("а", lexer.cookedTemplate());
    assertEquals(0, diagnostics.size());
    assertEquals(0, lexer.comments().count());
    assertEquals(first, rest(lexer));
    assertEquals(1, diagnostics.size());
  }

  private static String rest(Lexer lexer) {
    var out = new StringBuilder();
    while (lexer.kind() != TokenKind.END_OF_FILE) {
      lexer.next();
      if (lexer.kind() == TokenKind.RIGHT_BRACE) {
        lexer.rescanTemplateContinuation();
        out.append(lexer.cookedTemplate());
      }
      out.append(lexer.kind()).append(lexer.start()).append(' ');
    }
    return out.toString();
  }

  @Test
  void theEndIsReadAgainAndAgain() {
    Lexer lexer = at("");
    assertEquals(TokenKind.END_OF_FILE, lexer.kind());
    lexer.next();
    assertEquals(TokenKind.END_OF_FILE, lexer.kind());
    assertEquals(0, lexer.start());
  }
}
