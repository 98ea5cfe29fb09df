package tj.somon.compiler.vocabulary;

import java.util.Optional;

/**
 * Words that older releases of the language had and that now are plain names; known only so that a finding can name
 * their successor (SomonScript language specification, section 3.6).
 */
public final class RetiredWords {
  private RetiredWords() {}

  /** The word that took the place of a retired one. */
  public static Optional<String> successor(String word) {
    return switch (word) {
      case "импорт" -> Optional.of(Spelling.TAJIK.of(TokenKind.IMPORT));
      case "из" -> Optional.of(Spelling.TAJIK.of(Role.FROM));
      case "вар", "лет" -> Optional.of(Spelling.TAJIK.of(TokenKind.LET));
      case "конст" -> Optional.of(Spelling.TAJIK.of(TokenKind.CONST));
      case "возврат" -> Optional.of(Spelling.TAJIK.of(TokenKind.RETURN));
      default -> Optional.empty();
    };
  }
}
