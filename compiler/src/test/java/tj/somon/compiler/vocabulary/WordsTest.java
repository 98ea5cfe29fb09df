package tj.somon.compiler.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.source.Language;

class WordsTest {
  private static final Words BOTH = Words.of(Language.SOMONSCRIPT);
  private static final Words ENGLISH = Words.of(Language.TYPESCRIPT);

  @ParameterizedTest
  @CsvSource({"агар, IF", "вагарна, ELSE", "чунин, ELSE", "тағ, LET", "тағйирёбанда, LET", "собит, CONST",
      "функсия, FUNCTION", "функция, FUNCTION", "интизор, AWAIT", "ин, THIS", "дуруст, TRUE", "if, IF", "enum, ENUM",
      "static, STATIC", "of, IDENTIFIER", "то, IDENTIFIER", "ҳосил, IDENTIFIER", "Агар, IDENTIFIER", "АГАР, IDENTIFIER",
      "сатр, IDENTIFIER", "х, IDENTIFIER"})
  void reservedWordsHaveTheirKinds(String word, TokenKind kind) {
    assertEquals(kind, BOTH.kind(word));
  }

  @Test
  void thereAreTwentySixReservedTajikWords() {
    long reserved = BOTH.spellings().stream().filter(w -> w.charAt(0) > 0x7F)
        .filter(w -> BOTH.kind(w) != TokenKind.IDENTIFIER).count();
    assertEquals(26, reserved);
  }

  @ParameterizedTest
  @CsvSource({"то, WHILE", "дар, IN", "ҳолат, CASE", "гирифтан, CATCH", "чун, AS", "навъ, TYPE", "ҳосил, YIELD",
      "статикӣ, STATIC", "дар_ҳолати_ки, ELSE_IF", "бо, WITH", "содор, EXPORT", "of, OF", "async, ASYNC", "let, LET",
      "навъи, TYPEOF", "навъи, TYPE_QUERY", "аз, FROM", "аз, OF", "бармесоё, ASSERTS", "бармесоё, SATISFIES"})
  void softWordsPlayTheirRoles(String word, Role role) {
    assertTrue((BOTH.roles(word) & role.bit()) != 0);
  }

  @Test
  void tajikWordsAreNamesElsewhere() {
    assertEquals(TokenKind.IDENTIFIER, ENGLISH.kind("агар"));
    assertEquals(0, ENGLISH.roles("то"));
    assertEquals(Words.NOT_NEW, ENGLISH.newWordId("шумориш"));
  }

  @Test
  void aDemotedWordLosesItsNewMeaningsOnly() {
    Words demoted = BOTH.without(Set.of("навъи", "шумориш", "то"));
    assertEquals(0, demoted.roles("шумориш"));
    assertEquals(Role.TYPE_QUERY.bit(), demoted.roles("навъи"));
    assertEquals(Role.WHILE.bit(), demoted.roles("то"));
    assertEquals(Role.DO.bit(), demoted.roles("иҷро"));
    assertEquals(Role.ENUM.bit(), BOTH.roles("шумориш"));
  }

  @Test
  void newWordsHaveNumbersBelow64() {
    assertTrue(BOTH.newWordCount() > 20 && BOTH.newWordCount() <= 64);
    for (int id = 0; id < BOTH.newWordCount(); id++) {
      String word = BOTH.newWord(id);
      assertEquals(id, BOTH.newWordId(word));
      assertNotEquals(BOTH.roles(word), BOTH.without(1L << id).roles(word));
    }
    assertEquals(Words.NOT_NEW, BOTH.newWordId("то"));
  }

  @Test
  void lookupIsByNormalForm() {
    String decomposed = "ку\u0304шиш";
    assertEquals(TokenKind.TRY, BOTH.kind(decomposed));
    assertEquals(Optional.of("null"), TypeWords.literal("холи\u0304"));
    assertFalse(Nfc.isNormal(decomposed));
    assertTrue(Nfc.isNormal("кӯшиш"));
  }

  @ParameterizedTest
  @CsvSource({"LET, тағ, let", "FUNCTION, функсия, function", "ELSE, вагарна, else", "WHILE, то, while",
      "CASE, ҳолат, case", "SWITCH, интихоб, switch", "DO, иҷро, do", "EXPORT, содир, export",
      "DEFAULT, пешфарз, default", "TYPEOF, навъи, typeof", "DELETE, нобуд, delete", "VOID, беджавоб, void",
      "IN, дар, in", "NEW, нав, new", "BREAK, шикастан, break", "STATIC, статикӣ, static", "YIELD, ҳосил, yield",
      "AWAIT, интизор, await", "ENUM, шумориш, enum", "EXTENDS, мерос, extends", "NULL, холӣ, null", "VAR, var, var",
      "DEBUGGER, debugger, debugger", "WITH, бо, with", "INSTANCEOF, намунаи, instanceof"})
  void kindsAreSpelledInBothVocabularies(TokenKind kind, String tajik, String english) {
    assertEquals(tajik, Spelling.TAJIK.of(kind));
    assertEquals(english, Spelling.ENGLISH.of(kind));
  }

  @ParameterizedTest
  @CsvSource({"OF, аз, of", "FROM, аз, from", "AS, чун, as", "IN, дар, in", "ABSTRACT, мавҳум, abstract",
      "STATIC, статикӣ, static", "GET, гиранда, get", "ASYNC, ҳамзамон, async", "ACCESSOR, accessor, accessor",
      "NEW, нав, new", "TYPE_QUERY, навъи, typeof", "SWITCH, интихоб, switch", "EXPORT, содир, export"})
  void rolesAreSpelledInBothVocabularies(Role role, String tajik, String english) {
    assertEquals(tajik, Spelling.TAJIK.of(role));
    assertEquals(english, Spelling.ENGLISH.of(role));
  }

  @Test
  void everySpellingReadsBack() {
    for (TokenKind kind : TokenKind.values()) {
      String word = Spelling.TAJIK.of(kind);
      if (!word.isEmpty() && kind != TokenKind.NULL) {
        boolean plays = (BOTH.roles(word) & bitOfRoleCalled(kind.name())) != 0;
        assertTrue(BOTH.kind(word) == kind || plays, kind + " is spelled " + word);
      }
    }
  }

  private static long bitOfRoleCalled(String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return role.bit();
      }
    }
    return 0;
  }

  @Test
  void typeWordsKnowBothVocabularies() {
    assertEquals(Optional.of(TypeKeyword.STRING), TypeWords.keyword("сатр", true));
    assertEquals(Optional.empty(), TypeWords.keyword("сатр", false));
    assertEquals(Optional.of(TypeKeyword.UNKNOWN), TypeWords.keyword("unknown", false));
    assertEquals(Optional.of(TypeKeyword.NULL), TypeWords.keyword("холӣ", true));
    assertEquals(Optional.of("Array"), TypeWords.englishName("Рӯйхат"));
    assertEquals(Optional.of("Omit"), TypeWords.englishName("ҳазф"));
    assertEquals(Optional.empty(), TypeWords.englishName("Array"));
    assertEquals("рақам", TypeWords.tajik(TypeKeyword.NUMBER));
    assertEquals("intrinsic", TypeWords.tajik(TypeKeyword.INTRINSIC));
    assertEquals(Optional.of("true"), TypeWords.literal("рост"));
    assertEquals(Optional.of("undefined"), TypeWords.literal("номуайян"));
  }

  @Test
  void builtinsAreFoundByWordAndReceiver() {
    assertEquals("console", BuiltinNames.global("чоп").orElseThrow().english());
    assertEquals("push", BuiltinNames.member("Array.prototype", "илова").orElseThrow().english());
    assertEquals("add", BuiltinNames.member("Set.prototype", "илова").orElseThrow().english());
    assertEquals(Builtin.Kind.PROPERTY, BuiltinNames.member("Map.prototype", "ҳаҷм").orElseThrow().kind());
    assertEquals(3, BuiltinNames.meanings("илова").size());
    assertTrue(BuiltinNames.meanings("чизе").isEmpty());
    assertTrue(BuiltinNames.receivers().contains("WeakSet.prototype"));
    assertEquals(Optional.empty(), BuiltinNames.member("Нест", "илова"));
  }
}
