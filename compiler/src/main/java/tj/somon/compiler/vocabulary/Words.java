package tj.somon.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tj.somon.compiler.source.Language;

/**
 * The keywords of a language: what a word is, by its spelling (SomonScript language specification, section 3).
 * Immutable; one object for each language, and a cheap copy where words are demoted.
 */
public final class Words {
  /** What {@link #newWordId} answers for a word that is not of class N. */
  public static final int NOT_NEW = -1;

  private static final int SOFT_KINDS = TokenKind.BREAK.ordinal();
  private static final Words ENGLISH = new Seeder().english().build();
  private static final Words BOTH = bothVocabularies();

  private final WordTable seed;
  private final List<String> newWords;

  private Words(WordTable seed, List<String> newWords) {
    this.seed = seed;
    this.newWords = newWords;
  }

  /** The words of a language. */
  public static Words of(Language language) {
    return language.tajik() ? BOTH : ENGLISH;
  }

  /**
   * The same words without the meanings of class N of some words, which a module declares as names (SomonScript
   * language specification, section 3.4). Words of other classes are ignored.
   *
   * @param demoted words in any normalisation
   */
  public Words without(Set<String> demoted) {
    long ids = 0;
    for (String word : demoted) {
      int id = newWordId(word);
      if (id != NOT_NEW) {
        ids |= 1L << id;
      }
    }
    return without(ids);
  }

  /** The same words without the meanings of class N of the words whose bit {@code 1L << newWordId} is set. */
  public Words without(long demoted) {
    return demoted == 0 ? this : new Words(seed.without(demoted), newWords);
  }

  /** The number of a word of class N, from 0 to 63, or {@link #NOT_NEW}; the word may be in any normalisation. */
  public int newWordId(String word) {
    int entry = seed.find(Nfc.of(word));
    return entry < 0 ? NOT_NEW : seed.newWordId(entry);
  }

  /** The word of class N with a number. */
  public String newWord(int id) {
    return newWords.get(id);
  }

  /** How many words of class N there are. */
  public int newWordCount() {
    return newWords.size();
  }

  /** What token the word is: {@code IDENTIFIER} where it is none or a soft word. Any normalisation. */
  public TokenKind kind(String word) {
    int entry = seed.find(Nfc.of(word));
    return entry < 0 ? TokenKind.IDENTIFIER : seed.kind(entry);
  }

  /** The roles the word can play, as bits of {@link Role}. Any normalisation. */
  public long roles(String word) {
    int entry = seed.find(Nfc.of(word));
    return entry < 0 ? 0 : seed.roles(entry);
  }

  /** Every word with a meaning, in both vocabularies where both apply. */
  List<String> spellings() {
    return seed.texts();
  }

  /** A table for a lexer: these words, and room for the names of a program. */
  public WordTable newTable() {
    return seed.copy();
  }

  private static Words bothVocabularies() {
    var seeder = new Seeder().english();
    VocabularyTables.words(seeder);
    return seeder.build();
  }

  /** Collects words into a table. */
  static final class Seeder {
    private final WordTable table = new WordTable();
    private final List<String> newWords = new ArrayList<>();

    void tajik(String word, TokenKind kind, long roles, long newRoles) {
      int id = NOT_NEW;
      if (newRoles != 0) {
        id = newWords.size();
        newWords.add(word);
      }
      table.seed(word, kind, roles | twin(kind), newRoles, id, true);
    }

    /** English words are spelled as their kinds and roles are called. */
    Seeder english() {
      for (TokenKind kind : TokenKind.values()) {
        if (kind.ordinal() >= SOFT_KINDS) {
          table.seed(lower(kind), kind, twin(kind), 0, NOT_NEW, false);
        }
      }
      for (Role role : Role.values()) {
        if (role.ordinal() <= Role.EVAL.ordinal() && table.find(lower(role)) < 0) {
          table.seed(lower(role), TokenKind.IDENTIFIER, role.bit(), 0, NOT_NEW, false);
        }
      }
      return this;
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The role that is the same meaning as a kind, for the kinds whose standing depends on mode and goal. */
    private static long twin(TokenKind kind) {
      if (kind == TokenKind.LET) {
        return Role.LET.bit();
      }
      if (kind == TokenKind.AWAIT) {
        return Role.AWAIT.bit();
      }
      if (kind == TokenKind.YIELD) {
        return Role.YIELD.bit();
      }
      return kind == TokenKind.STATIC ? Role.STATIC.bit() : 0;
    }

    Words build() {
      return new Words(table, List.copyOf(newWords));
    }
  }
}
