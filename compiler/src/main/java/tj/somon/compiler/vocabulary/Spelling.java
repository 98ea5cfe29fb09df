package tj.somon.compiler.vocabulary;

import java.util.Locale;

/**
 * How keywords are written in one vocabulary: the usual word for each meaning. A meaning without a Tajik word is
 * written in English in both.
 */
public final class Spelling {
  /** JavaScript's words. */
  public static final Spelling ENGLISH = new Spelling(new Table());
  /** The usual Tajik words. */
  public static final Spelling TAJIK = tajikSpelling();

  private final String[] kinds;
  private final String[] roles;

  private Spelling(Table table) {
    this.kinds = table.kinds;
    this.roles = table.roles;
  }

  /** The word of a reserved word's kind; the empty text for a kind that is no word. */
  public String of(TokenKind kind) {
    return kinds[kind.ordinal()];
  }

  /** The word for a role. */
  public String of(Role role) {
    return roles[role.ordinal()];
  }

  private static Spelling tajikSpelling() {
    var table = new Table();
    VocabularyTables.spellings(table);
    table.shareTwins();
    return new Spelling(table);
  }

  /** Words by kind and by role, English until a Tajik one is told. */
  static final class Table {
    private final String[] kinds = new String[TokenKind.values().length];
    private final String[] roles = new String[Role.values().length];

    Table() {
      for (TokenKind kind : TokenKind.values()) {
        boolean word = kind.ordinal() >= TokenKind.BREAK.ordinal();
        kinds[kind.ordinal()] = word ? english(kind) : "";
      }
      for (Role role : Role.values()) {
        roles[role.ordinal()] = english(role);
      }
      roles[Role.ELSE_IF.ordinal()] = "else if";
      roles[Role.TYPE_QUERY.ordinal()] = "typeof";
    }

    private static String english(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    void kind(TokenKind kind, String word) {
      kinds[kind.ordinal()] = word;
    }

    void role(Role role, String word) {
      roles[role.ordinal()] = word;
    }

    /** A meaning that is a kind in one vocabulary and a role in the other has one word; the kind's goes first. */
    void shareTwins() {
      for (TokenKind kind : TokenKind.values()) {
        for (Role role : Role.values()) {
          if (kind.name().equals(role.name())) {
            shareTwins(kind.ordinal(), role.ordinal(), english(role));
          }
        }
      }
      kinds[TokenKind.NULL.ordinal()] = TypeWords.spellingOfLiteral("null");
      roles[Role.TYPE_QUERY.ordinal()] = roles[Role.TYPEOF.ordinal()];
    }

    private void shareTwins(int kind, int role, String english) {
      if (!kinds[kind].equals(english)) {
        roles[role] = kinds[kind];
      } else {
        kinds[kind] = roles[role];
      }
    }
  }
}
