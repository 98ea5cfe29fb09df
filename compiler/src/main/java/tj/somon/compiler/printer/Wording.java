package tj.somon.compiler.printer;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.Spelling;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;
import tj.somon.compiler.vocabulary.Words;

/**
 * The words that a program is printed with, and which of its names need an escape because they are words themselves
 * (SomonScript language specification, sections 3.1 to 3.4).
 */
final class Wording {
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final Role[] ROLES = Role.values();
  private static final TypeKeyword[] TYPES = TypeKeyword.values();
  private static final char FIRST_CYRILLIC = 0x400;

  /** Roles of class N words that begin an operand. */
  private static final long PREFIX = Role.TYPEOF.bit() | Role.DELETE.bit() | Role.VOID.bit() | Role.NEW.bit()
      | Role.YIELD.bit();

  private final Words words;
  private final boolean somonScript;
  private final Set<String> declared;
  private final String[] kinds = new String[KINDS.length];
  private final String[] roles = new String[ROLES.length];
  private final String[] types = new String[TYPES.length];

  private Wording(Words words, boolean somonScript, Set<String> declared) {
    this.words = words;
    this.somonScript = somonScript;
    this.declared = declared;
    for (TokenKind kind : KINDS) {
      kinds[kind.ordinal()] = Spelling.ENGLISH.of(kind);
    }
    for (Role role : ROLES) {
      roles[role.ordinal()] = Spelling.ENGLISH.of(role);
    }
    for (TypeKeyword type : TYPES) {
      types[type.ordinal()] = TypeWords.english(type);
    }
  }

  /** English words, names as they are. */
  static Wording english(Language language) {
    return new Wording(Words.of(language), language.tajik(), Set.of());
  }

  /** The words of SomonScript for a program with these names. */
  static Wording somonScript(OutputVocabulary vocabulary, Set<String> used, Set<String> declared) {
    var wording = new Wording(Words.of(Language.SOMONSCRIPT), true, composed(declared));
    if (vocabulary == OutputVocabulary.TAJIK) {
      wording.preferTajik(composed(used));
    }
    return wording;
  }

  private static Set<String> composed(Set<String> names) {
    var composed = new HashSet<String>();
    for (String name : names) {
      composed.add(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
    return composed;
  }

  private void preferTajik(Set<String> used) {
    for (TokenKind kind : KINDS) {
      String word = Spelling.TAJIK.of(kind);
      if (kind != TokenKind.NULL && (words.kind(word) == kind || !used.contains(word))) {
        kinds[kind.ordinal()] = word;
      }
    }
    for (Role role : ROLES) {
      String word = Spelling.TAJIK.of(role);
      if (words.kind(word) != TokenKind.IDENTIFIER || !used.contains(word)) {
        roles[role.ordinal()] = word;
      }
    }
    for (TypeKeyword type : TYPES) {
      String word = TypeWords.tajik(type);
      if (!used.contains(word)) {
        types[type.ordinal()] = word;
      }
    }
  }

  /** How a reserved word is written. */
  String of(TokenKind kind) {
    return kinds[kind.ordinal()];
  }

  /** How a contextual word is written. */
  String of(Role role) {
    return roles[role.ordinal()];
  }

  /** How a type keyword is written. */
  String of(TypeKeyword type) {
    return types[type.ordinal()];
  }

  /** Whether a name could be a word of the Tajik vocabulary: only then the other questions need an answer. */
  boolean isSuspect(String name) {
    return somonScript && name.charAt(0) >= FIRST_CYRILLIC;
  }

  /** Whether the name must be written with an escape wherever a keyword could stand. */
  boolean needsEscape(String name) {
    if (words.kind(name) != TokenKind.IDENTIFIER) {
      return true;
    }
    return words.newWordId(name) != Words.NOT_NEW && (words.roles(name) & PREFIX) != 0
        && !declared.contains(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  /** Whether the name is reserved. */
  boolean isReserved(String name) {
    return words.kind(name) != TokenKind.IDENTIFIER;
  }

  /** The token that the name is. */
  TokenKind kindOf(String name) {
    return words.kind(name);
  }

  /** The roles that the name can play as a word, as bits of {@link Role}. */
  long rolesOf(String name) {
    return words.roles(name);
  }

  /** A name that begins with an escape, so that it is no word. */
  static String escaped(String name) {
    int first = name.codePointAt(0);
    String hex = Integer.toHexString(first);
    String escape = first > 0xFFFF ? "\\u{" + hex + "}" : "\\u" + "0".repeat(4 - hex.length()) + hex;
    return escape + name.substring(Character.charCount(first));
  }
}
