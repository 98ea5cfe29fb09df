package tj.somon.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Tajik names of builtins, by word and by receiver (SomonScript language specification, section 11). Lookups take a
 * word in any normalisation.
 */
public final class BuiltinNames {
  /** The receiver of global names. */
  public static final String GLOBAL = "global";

  private static final Table TABLE = table();

  private BuiltinNames() {}

  /** The global that a word stands for. */
  public static Optional<Builtin> global(String word) {
    return member(GLOBAL, word);
  }

  /** What a word means on a receiver such as {@code Array.prototype}, {@code Math} or {@code Object}. */
  public static Optional<Builtin> member(String receiver, String word) {
    Map<String, Builtin> members = TABLE.byReceiver.get(receiver);
    return members == null ? Optional.empty() : Optional.ofNullable(members.get(Nfc.of(word)));
  }

  /** Every meaning of a word, in the order of the table; empty for a word that names no builtin. */
  public static List<Builtin> meanings(String word) {
    return TABLE.byWord.getOrDefault(Nfc.of(word), List.of());
  }

  /** Every builtin of a receiver, in the order of the table. */
  public static List<Builtin> on(String receiver) {
    Map<String, Builtin> members = TABLE.byReceiver.get(receiver);
    return members == null ? List.of() : List.copyOf(members.values());
  }

  /** Every receiver, in the order of the table. */
  public static List<String> receivers() {
    return List.copyOf(TABLE.byReceiver.keySet());
  }

  private static Table table() {
    var table = new Table();
    VocabularyTables.builtins(table);
    table.byWord.replaceAll((_, meanings) -> List.copyOf(meanings));
    return table;
  }

  /** What the generated table fills. */
  static final class Table {
    private final Map<String, List<Builtin>> byWord = new HashMap<>();
    private final Map<String, Map<String, Builtin>> byReceiver = new LinkedHashMap<>();

    void add(String word, String english, String on, Builtin.Kind kind) {
      var builtin = new Builtin(word, english, on, kind);
      byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(builtin);
      byReceiver.computeIfAbsent(on, _ -> new LinkedHashMap<>()).putIfAbsent(word, builtin);
    }
  }
}
