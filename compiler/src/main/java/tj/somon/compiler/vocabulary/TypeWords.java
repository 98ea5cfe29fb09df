package tj.somon.compiler.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.ast.TypeKeyword;

/**
 * Words with a meaning in types, and the words of the global literals (SomonScript language specification, sections
 * 2.5 and 3.1, classes T and G). Lookups take a word in any normalisation.
 */
public final class TypeWords {
  private static final Table TABLE = table();
  private static final Map<String, TypeKeyword> ENGLISH = englishKeywords();

  private TypeWords() {}

  /** The type keyword that a word is, by its English or, if {@code tajik}, also by its Tajik spelling. */
  public static Optional<TypeKeyword> keyword(String word, boolean tajik) {
    TypeKeyword keyword = ENGLISH.get(word);
    if (keyword == null && tajik) {
      keyword = TABLE.keywords.get(Nfc.of(word));
    }
    return Optional.ofNullable(keyword);
  }

  /** The English name of a Tajik word that names a type ({@code Array}, {@code Partial}). */
  public static Optional<String> englishName(String tajikWord) {
    return Optional.ofNullable(TABLE.names.get(Nfc.of(tajikWord)));
  }

  /** {@code true}, {@code null} or {@code undefined}, which an unbound Tajik word of class G stands for. */
  public static Optional<String> literal(String tajikWord) {
    return Optional.ofNullable(TABLE.literals.get(Nfc.of(tajikWord)));
  }

  /** The usual Tajik word for a type keyword; English where there is none. */
  public static String tajik(TypeKeyword keyword) {
    String english = english(keyword);
    return TABLE.spellings.getOrDefault(english, english);
  }

  /** A type keyword in English. */
  public static String english(TypeKeyword keyword) {
    return keyword.name().toLowerCase(Locale.ROOT);
  }

  /** The usual Tajik word for a named type such as {@code Array} or {@code Partial}, if there is one. */
  public static Optional<String> tajikName(String englishName) {
    return Optional.ofNullable(TABLE.spellings.get(englishName));
  }

  /** The usual Tajik word of the global literal {@code null} or {@code undefined}. */
  public static String spellingOfLiteral(String english) {
    return TABLE.spellings.getOrDefault("literal " + english, english);
  }

  private static Table table() {
    var table = new Table();
    VocabularyTables.types(table);
    return table;
  }

  private static Map<String, TypeKeyword> englishKeywords() {
    var keywords = new HashMap<String, TypeKeyword>();
    for (TypeKeyword keyword : TypeKeyword.values()) {
      keywords.put(english(keyword), keyword);
    }
    return keywords;
  }

  /** What the generated table fills. */
  static final class Table {
    private final Map<String, TypeKeyword> keywords = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> literals = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    void keyword(String word, TypeKeyword keyword) {
      keywords.put(word, keyword);
    }

    void name(String word, String english) {
      names.put(word, english);
    }

    void literal(String word, String english) {
      literals.put(word, english);
    }

    void spelling(String english, String word) {
      spellings.put(english, word);
    }
  }
}
