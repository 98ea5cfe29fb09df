package tj.somon.compiler.vocabulary;

import java.text.Normalizer;

/** Words are looked up by their NFC form (SomonScript language specification, section 2.3). */
public final class Nfc {
  private static final char FIRST_COMBINING = 0x300;
  private static final char CYRILLIC_FROM = 0x400;
  private static final char CYRILLIC_TO = 0x482;
  private static final char TAJIK_FROM = 0x48A;
  private static final char TAJIK_TO = 0x530;

  private Nfc() {}

  /** Whether the word certainly is in NFC: Latin and composed Cyrillic letters only. Never wrong when true. */
  static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain = c < FIRST_COMBINING || c >= CYRILLIC_FROM && c < CYRILLIC_TO || c >= TAJIK_FROM && c < TAJIK_TO;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The NFC form of the word; the word itself if that is in NFC. */
  public static String of(String word) {
    return isNormal(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** Whether the word is in NFC. */
  public static boolean isNormal(String word) {
    return isPlain(word) || Normalizer.isNormalized(word, Normalizer.Form.NFC);
  }
}
