import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes {@code VocabularyTables.java} from {@code keywords.tsv} and {@code builtins.tsv}.
 *
 * <p>Usage: {@code java GenerateVocabulary.java OUTPUT-FOLDER [TABLE-FOLDER]}; the tables are looked for in the folder
 * {@code src/main/vocabulary} unless a folder is named. A row that it does not understand ends it with status 1.
 */
public final class GenerateVocabulary {
  private static final String PACKAGE = "tj.somon.compiler.vocabulary";

  /** Words that are reserved in Tajik: token kinds. */
  private static final Map<String, String> KINDS = kinds(
      "let const function class return if else for break continue switch default try finally throw super this new"
          + " await import export true false");

  /** Meanings of soft words: roles. */
  private static final Map<String, String> ROLES = roles();

  /** Type words that stand for a type keyword; every other type word names a type. */
  private static final TreeSet<String> TYPE_KEYWORDS = new TreeSet<>(
      List.of("any", "unknown", "never", "void", "null", "undefined", "string", "number", "boolean", "bigint", "symbol",
          "object"));

  private static final TreeSet<String> GLOBAL_LITERALS = new TreeSet<>(List.of("true", "null", "undefined"));

  private static final TreeSet<String> BUILTIN_KINDS =
      new TreeSet<>(List.of("global", "method", "property", "static"));

  /** A word with everything its rows say. */
  private static final class Word {
    String kind = "IDENTIFIER";
    final TreeSet<String> roles = new TreeSet<>();
    final TreeSet<String> newRoles = new TreeSet<>();
  }

  private final TreeMap<String, Word> words = new TreeMap<>();
  private final TreeMap<String, String> typeKeywords = new TreeMap<>();
  private final TreeMap<String, String> typeNames = new TreeMap<>();
  private final TreeMap<String, String> literals = new TreeMap<>();
  private final Map<String, String> kindSpelling = new TreeMap<>();
  private final Map<String, String> roleSpelling = new TreeMap<>();
  private final Map<String, String> typeSpelling = new LinkedHashMap<>();
  private final List<String[]> builtins = new ArrayList<>();

  private GenerateVocabulary() {}

  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[0]);
    Path tables = Path.of(arguments.length > 1 ? arguments[1] : "src/main/vocabulary");
    var generator = new GenerateVocabulary();
    try {
      generator.readKeywords(tables.resolve("keywords.tsv"));
      generator.readBuiltins(tables.resolve("builtins.tsv"));
    } catch (IllegalArgumentException wrongRow) {
      System.err.println(wrongRow.getMessage());
      System.exit(1);
    }
    Path folder = Files.createDirectories(output.resolve(PACKAGE.replace('.', '/')));
    writeIfChanged(folder.resolve("VocabularyTables.java"), generator.source());
  }

  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static Map<String, String> kinds(String words) {
    var kinds = new TreeMap<String, String>();
    for (String word : words.split(" ")) {
      kinds.put(word, upper(word));
    }
    return kinds;
  }

  private static Map<String, String> roles() {
    var roles = new TreeMap<String, String>();
    String same = "from of as type interface namespace module declare abstract async yield static get set implements"
        + " public private protected readonly override keyof unique infer is asserts satisfies constructor in while case"
        + " catch extends do break switch enum new typeof delete void instanceof export with";
    for (String word : same.split(" ")) {
      roles.put(word, upper(word));
    }
    roles.put("else if", "ELSE_IF");
    return roles;
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }

  private static List<String[]> rows(Path table, int columns) throws IOException {
    var rows = new ArrayList<String[]>();
    for (String line : Files.readAllLines(table)) {
      String[] row = Arrays.copyOf(line.split("\t", -1), columns);
      if (line.split("\t", -1).length != columns) {
        throw new IllegalArgumentException(table + ": not " + columns + " columns: " + line);
      }
      rows.add(row);
    }
    rows.removeFirst();
    return rows;
  }

  private void readKeywords(Path table) throws IOException {
    for (String[] row : rows(table, 6)) {
      String notes = row[5];
      if (!notes.startsWith("class ") || notes.length() < 7 || "RSNGT".indexOf(notes.charAt(6)) < 0) {
        throw new IllegalArgumentException(table + ": no class of word: " + String.join("\t", row));
      }
      if (!keyword(row[0], row[1], row[2], notes.charAt(6), notes.contains("the usual one"))) {
        throw new IllegalArgumentException(table + ": unknown meaning: " + String.join("\t", row));
      }
    }
  }

  private boolean keyword(String tajik, String english, String kind, char wordClass, boolean usual) {
    return switch (kind) {
      case "reserved", "literal", "contextual", "modifier", "operator" ->
          wordClass == 'G' ? literal(tajik, english) : meaning(tajik, english, kind, wordClass, usual);
      case "type", "utility-type" -> wordClass == 'S'
          ? english.equals("typeof") && role(tajik, "TYPE_QUERY", false)
          : typeWord(tajik, english);
      default -> false;
    };
  }

  private boolean meaning(String tajik, String english, String kind, char wordClass, boolean usual) {
    if (wordClass == 'R') {
      // Second meanings of reserved words keep the token kind, because the parser knows the place: the optional word
      // for "function" before a method, and the word for "new" that begins a type alias.
      boolean second = english.equals("(erased)") && kind.equals("modifier") || english.equals("type");
      return second || reserved(tajik, english, usual);
    }
    String role = ROLES.get(english);
    if (role == null || wordClass == 'T') {
      return false;
    }
    roleSpelling.putIfAbsent(role, tajik);
    return role(tajik, role, wordClass == 'N');
  }

  private boolean reserved(String tajik, String english, boolean usual) {
    String kind = KINDS.get(english);
    if (kind == null) {
      return false;
    }
    words.computeIfAbsent(tajik, w -> new Word()).kind = kind;
    if (usual || !kindSpelling.containsKey(kind)) {
      kindSpelling.put(kind, tajik);
    }
    return true;
  }

  private boolean role(String tajik, String role, boolean isNew) {
    Word word = words.computeIfAbsent(tajik, w -> new Word());
    word.roles.add(role);
    if (isNew) {
      word.newRoles.add(role);
    }
    return true;
  }

  private boolean literal(String tajik, String english) {
    literals.put(tajik, english);
    typeSpelling.putIfAbsent("literal " + english, tajik);
    return GLOBAL_LITERALS.contains(english);
  }

  private boolean typeWord(String tajik, String english) {
    if (TYPE_KEYWORDS.contains(english)) {
      typeKeywords.putIfAbsent(tajik, upper(english)); // the row for return types comes second and means the same
      typeSpelling.putIfAbsent(english, tajik);
      return true;
    }
    typeNames.putIfAbsent(tajik, english);
    typeSpelling.putIfAbsent(english, tajik);
    return Character.isUpperCase(english.charAt(0));
  }

  private void readBuiltins(Path table) throws IOException {
    for (String[] row : rows(table, 6)) {
      if (!BUILTIN_KINDS.contains(row[3]) || row[0].isEmpty() || row[1].isEmpty()) {
        throw new IllegalArgumentException(table + ": unknown builtin: " + String.join("\t", row));
      }
      builtins.add(row);
    }
  }

  private String source() {
    var out = new StringBuilder();
    out.append("package ").append(PACKAGE).append(";\n\n");
    out.append("import tj.somon.compiler.ast.TypeKeyword;\n\n");
    out.append("/** Generated from the vocabulary's tables; do not edit. */\nfinal class VocabularyTables {\n");
    out.append("  private VocabularyTables() {}\n\n");
    method(out, "void words(Words.Seeder to)");
    words.forEach((spelling, word) -> out.append("    to.tajik(").append(quote(spelling)).append(", TokenKind.")
        .append(word.kind).append(", ").append(bits(word.roles)).append(", ").append(bits(word.newRoles)).append(");\n"));
    close(out);
    method(out, "void spellings(Spelling.Table to)");
    kindSpelling.forEach((kind, word) -> out.append("    to.kind(TokenKind.").append(kind).append(", ")
        .append(quote(word)).append(");\n"));
    roleSpelling.forEach((role, word) -> out.append("    to.role(Role.").append(role).append(", ")
        .append(quote(word)).append(");\n"));
    close(out);
    method(out, "void types(TypeWords.Table to)");
    typeKeywords.forEach((word, keyword) -> out.append("    to.keyword(").append(quote(word)).append(", TypeKeyword.")
        .append(keyword).append(");\n"));
    typeNames.forEach((word, name) -> pair(out, "name", word, name));
    literals.forEach((word, literal) -> pair(out, "literal", word, literal));
    typeSpelling.forEach((english, word) -> pair(out, "spelling", english, word));
    close(out);
    method(out, "void builtins(BuiltinNames.Table to)");
    for (String[] row : builtins) {
      out.append("    to.add(").append(quote(row[0])).append(", ").append(quote(row[1])).append(", ")
          .append(quote(row[2])).append(", Builtin.Kind.").append(upper(row[3])).append(");\n");
    }
    close(out);
    return out.append("}\n").toString();
  }

  private static void method(StringBuilder out, String signature) {
    out.append("  static ").append(signature).append(" {\n");
  }

  private static void close(StringBuilder out) {
    out.append("  }\n\n");
  }

  private static void pair(StringBuilder out, String method, String first, String second) {
    out.append("    to.").append(method).append('(').append(quote(first)).append(", ").append(quote(second))
        .append(");\n");
  }

  private static String bits(TreeSet<String> roles) {
    if (roles.isEmpty()) {
      return "0";
    }
    var text = new StringBuilder();
    for (String role : roles) {
      text.append(text.isEmpty() ? "" : " | ").append("Role.").append(role).append(".bit()");
    }
    return text.toString();
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
