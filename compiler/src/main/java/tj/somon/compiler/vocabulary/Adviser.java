package tj.somon.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.source.Language;

/**
 * Finds the keyword or builtin that a wrong word was meant to be (SomonScript language specification, sections 2.3, 2.4
 * and 3.6). It is asked only when something is wrong, so it may take its time.
 */
public final class Adviser {
  private static final Map<String, String> RETIRED = Map.of("импорт", "ворид", "из", "аз", "вар", "тағ", "лет", "тағ",
      "конст", "собит", "возврат", "бозгашт");
  /** Letters that are taken for one another: on keyboards without Tajik letters, and where alphabets look alike. */
  private static final String ALIKE = "ўӯyїӣіiќқkѓғњҳxљҷaceopmtbhЎӮYЇӢІIЌҚKЃҒЊҲXЉҶABCEHMOPTёЁ";
  /** The letter that stands for each of them when words are compared. */
  private static final String COMMON = "уууиииикккггхххччасеормтвнУУУИИИИКККГГХХХЧЧАВСЕНМОРТеЕ";
  /** Words shorter than this are too like each other to guess at. */
  private static final int SHORTEST_GUESS = 3;
  private static final int LONG_WORD = 7;

  private static final List<String> KEYWORDS = keywords();
  private static final List<String> BUILTINS = builtins();

  private Adviser() {}

  private static List<String> keywords() {
    return Words.of(Language.SOMONSCRIPT).spellings();
  }

  private static List<String> builtins() {
    var words = new ArrayList<String>();
    for (Builtin builtin : BuiltinNames.on(BuiltinNames.GLOBAL)) {
      words.add(builtin.word());
    }
    return List.copyOf(words);
  }

  /** The keyword of either vocabulary that a word was meant to be. */
  public static Optional<Advice> keyword(String word) {
    return advice(Nfc.of(word), KEYWORDS);
  }

  /** The builtin global that a word was meant to be. */
  public static Optional<Advice> builtin(String word) {
    return advice(Nfc.of(word), BUILTINS);
  }

  /** The builtin member of a receiver, such as {@code console}, that a word was meant to be. */
  public static Optional<Advice> member(String receiver, String word) {
    var words = new ArrayList<String>();
    for (Builtin builtin : BuiltinNames.on(receiver)) {
      words.add(builtin.word());
    }
    return advice(Nfc.of(word), words);
  }

  private static Optional<Advice> advice(String word, List<String> known) {
    String retired = RETIRED.get(word);
    if (retired != null && known.contains(retired)) {
      return Optional.of(new Advice(retired, Advice.Reason.RETIRED));
    }
    if (known.contains(word)) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (known.contains(lower)) {
      return Optional.of(new Advice(lower, Advice.Reason.LETTER_CASE));
    }
    return wrongLetter(word, known).or(() -> wrongLetter(lower, known)).or(() -> misspelt(lower, known));
  }

  private static Optional<Advice> wrongLetter(String word, List<String> known) {
    String letters = commonLetters(word);
    for (String candidate : known) {
      if (candidate.length() == word.length() && commonLetters(candidate).equals(letters)) {
        return Optional.of(new Advice(candidate, Advice.Reason.WRONG_LETTER));
      }
    }
    return Optional.empty();
  }

  private static String commonLetters(String word) {
    var letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int alike = ALIKE.indexOf(word.charAt(i));
      letters.append(alike < 0 ? word.charAt(i) : COMMON.charAt(alike));
    }
    return letters.toString();
  }

  private static Optional<Advice> misspelt(String word, List<String> known) {
    int allowed = word.length() < SHORTEST_GUESS ? 0 : word.length() < LONG_WORD ? 1 : 2;
    String nearest = "";
    for (String candidate : known) {
      int distance = candidate.length() < SHORTEST_GUESS ? allowed + 1 : distance(word, candidate, allowed);
      if (distance <= allowed && distance > 0) {
        nearest = candidate;
        allowed = distance - 1;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(new Advice(nearest, Advice.Reason.MISSPELT));
  }

  /** How many letters must be added, removed, changed or swapped with their neighbour; more than {@code most} is cut. */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
