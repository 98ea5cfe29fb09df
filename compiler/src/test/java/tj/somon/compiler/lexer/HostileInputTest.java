package tj.somon.compiler.lexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.source.Characters;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/** No text makes the lexer fail or hang, and its tokens with what lies between them are the text. */
class HostileInputTest {
  private static final String[] PIECES = {"а", "агар", "то", "x", "0", "9", "0x", "0b", "1e", "_", "n", ".", "...", "'",
      "\"", "`", "${", "}", "{", "\\", "\\u", "\\u{", "\\x", "u0430", "/", "*", "/*", "*/", "//", "\n", "\r", "\r\n",
      "\u2028", "\u2029", " ", "\t", "\u00A0", "\uFEFF", "\u200B", "\u200C", "\0", "\u0001", "\uD800", "\uDC00", "😀",
      "𝒳", "“", "”", "«", "’", "—", "；", "#", "#!", "@", "<!--", "-->", "<", ">", ">>>=", "?", "?.", "=", "[", "]",
      "(", ")", "+", "-", "и\u0304", "\u0304", "й", "g", "\uFFFF", "\uFFFE"};

  @Test
  void randomTextsAreReadToTheirEnd() {
    var random = new Random(20_250_101);
    for (int i = 0; i < 60_000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(14);
      for (int j = 0; j < length; j++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      read(text.toString(), random);
    }
  }

  /** Reads a text as a parser would, with every other reading and step back that there is, at random. */
  private static void read(String text, Random random) {
    var diagnostics = new Diagnostics();
    var lexer = new Lexer(SourceText.of("тест", text), Words.of(Language.SOMONSCRIPT), random.nextBoolean(),
        diagnostics);
    int steps = 0;
    int behind = lexer.hashbangEnd();
    do {
      lexer.next();
      if (random.nextInt(4) == 0) {
        stepBack(lexer, random);
      }
      otherReading(lexer, random);
      assertTrue(lexer.start() >= behind && lexer.end() >= lexer.start() && lexer.end() <= text.length(), text);
      assertGap(text, behind, lexer.start());
      assertTrue(lexer.end() > lexer.start() || lexer.kind() == TokenKind.END_OF_FILE, text);
      behind = lexer.end();
      askEverything(lexer);
      assertTrue(++steps <= text.length() + 1, text);
    } while (lexer.kind() != TokenKind.END_OF_FILE);
    assertEquals(text.length(), lexer.end());
    for (Diagnostic finding : diagnostics.toList()) {
      assertTrue(finding.span().end() <= text.length(), text);
    }
  }

  private static void stepBack(Lexer lexer, Random random) {
    LexerState state = lexer.mark();
    TokenKind kind = lexer.kind();
    String text = lexer.text();
    for (int i = random.nextInt(4); i >= 0; i--) {
      lexer.next();
      otherReading(lexer, random);
    }
    lexer.reset(state);
    assertEquals(kind, lexer.kind());
    assertEquals(text, lexer.text());
  }

  private static void otherReading(Lexer lexer, Random random) {
    TokenKind kind = lexer.kind();
    if (kind == TokenKind.SLASH || kind == TokenKind.SLASH_ASSIGN) {
      if (random.nextBoolean()) {
        lexer.rescanRegExp();
        lexer.pattern();
        lexer.flags();
      }
    } else if (kind == TokenKind.RIGHT_BRACE && random.nextBoolean()) {
      lexer.rescanTemplateContinuation();
    } else if (kind == TokenKind.SHIFT_RIGHT_UNSIGNED_ASSIGN && random.nextBoolean()) {
      lexer.splitGreater();
    }
  }

  private static void askEverything(Lexer lexer) {
    lexer.text();
    lexer.roles();
    lexer.wordId();
    lexer.tajikWord();
    if (lexer.kind().name().startsWith("TEMPLATE")) {
      lexer.rawTemplate();
      if (lexer.cookedTemplate() == null) {
        lexer.reportInvalidEscape();
      }
    }
  }

  /** Between two tokens there is nothing but white space and comments. */
  private static void assertGap(String text, int from, int to) {
    String gap = text.substring(from, to);
    boolean comment = gap.contains("/*") || gap.contains("//") || gap.contains("<!--") || gap.contains("-->");
    for (int i = 0; i < gap.length() && !comment; i++) {
      char c = gap.charAt(i);
      assertTrue(Characters.isWhiteSpace(c) || Characters.isLineEnd(c) || Characters.isInvisible(c), text);
    }
  }

  @Test
  void timeIsLinearInTheLength() {
    for (String piece : PIECES) {
      String text = piece.repeat(200_000);
      var diagnostics = new Diagnostics();
      var lexer = new Lexer(SourceText.of("тест", text), Words.of(Language.SOMONSCRIPT), true, diagnostics);
      int tokens = 0;
      do {
        lexer.next();
        tokens++;
      } while (lexer.kind() != TokenKind.END_OF_FILE);
      assertEquals(text.length(), lexer.end());
      assertTrue(tokens <= text.length() + 1);
    }
  }
}
