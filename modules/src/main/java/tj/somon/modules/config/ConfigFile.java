package tj.somon.modules.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** The file {@code somon.config.json}. */
public final class ConfigFile {
  /** Its name. */
  public static final String NAME = "somon.config.json";

  private ConfigFile() {}

  /** The file that holds for a folder: the one in it or in the nearest folder above that has one. */
  public static Optional<Path> nearest(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads and checks a file.
   *
   * @param shown the path that messages show
   */
  public static ConfigReading read(Path file, String shown) {
    return switch (SourceReader.read(file, shown)) {
      case SourceReading.Refused refused -> new ConfigReading(Configuration.DEFAULTS, List.of(refused.problem()));
      case SourceReading.Read read -> of(read.source());
    };
  }

  /** Checks a text. */
  public static ConfigReading of(SourceText source) {
    return switch (JsonReader.read(source.text())) {
      case JsonParsing.Malformed malformed ->
        new ConfigReading(Configuration.DEFAULTS, List.of(new Located(source, notJson(source.text(), malformed))));
      case JsonParsing.Parsed parsed -> checked(source, parsed.value());
    };
  }

  private static ConfigReading checked(SourceText source, JsonValue root) {
    var problems = new ArrayList<Located>();
    for (Diagnostic diagnostic : ConfigCheck.check(root)) {
      problems.add(new Located(source, diagnostic));
    }
    var reading = new ConfigReading(Configuration.DEFAULTS, problems);
    return !reading.isRefused() && root instanceof JsonValue.Dictionary object
        ? new ConfigReading(Configuration.of(object), problems)
        : reading;
  }

  private static Diagnostic notJson(String text, JsonParsing.Malformed malformed) {
    int at = malformed.offset();
    return Diagnostic.of(ConfigCode.NOT_JSON, at, Math.min(at + 1, text.length()), Map.of(), remedy(text, malformed));
  }

  private static Note[] remedy(String text, JsonParsing.Malformed malformed) {
    String key = switch (malformed.fault()) {
      case EMPTY -> "note.json-empty";
      case UNFINISHED -> "note.json-unfinished";
      case TOO_DEEP -> "note.json-too-deep";
      case UNEXPECTED -> unexpected(text, malformed.offset());
    };
    return key.isEmpty() ? new Note[0] : new Note[]{Note.of(key, Map.of())};
  }

  private static String unexpected(String text, int offset) {
    char c = text.charAt(offset);
    if (c == '/') {
      return "note.json-comment";
    }
    if (c == '\'' || Character.isLetter(c)) {
      return "note.json-quotes";
    }
    int before = offset - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean afterComma = before >= 0 && text.charAt(before) == ',';
    return afterComma && (c == '}' || c == ']') ? "note.json-comma" : "";
  }
}
