package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;

/**
 * A {@code package.json}. Fields of the wrong kind count as absent, as Node does it.
 *
 * @param folder absolute path of its folder
 * @param name empty if it has none
 * @param type {@code module}, {@code commonjs} or empty
 * @param entries the strings of {@code main}, {@code module} and {@code browser}, by field
 * @param browser what {@code browser} as an object puts in the place of a specifier; empty for an empty module
 * @param exports nothing if there is no such field or it is null
 * @param imports nothing if there is no such field or it is null
 * @param fault why the file cannot be used; {@code null} if it can
 */
record PackageFile(String folder, String name, String type, Map<String, String> entries, Map<String, String> browser,
    @Nullable SubpathTable exports, @Nullable SubpathTable imports, PackageFacts facts, @Nullable Fault fault) {

  /**
   * Why a file is no {@code package.json}.
   *
   * @param key of the text that says it
   * @param line of the place in the file, from 1
   * @param column of the place in the line, from 1
   */
  record Fault(String key, int line, int column) {}

  String path() {
    return Paths.in(folder, "package.json");
  }

  static PackageFile broken(String folder, Fault fault) {
    var facts = new PackageFacts(folder, "", "", new SideEffects.Unknown());
    return new PackageFile(folder, "", "", Map.of(), Map.of(), null, null, facts, fault);
  }

  static PackageFile of(String folder, String text) {
    return switch (JsonReader.read(text)) {
      case JsonParsing.Malformed malformed -> broken(folder, fault(text, malformed));
      case JsonParsing.Parsed(JsonValue.Null _) -> broken(folder, new Fault("note.package-null", 1, 1));
      case JsonParsing.Parsed(JsonValue.Dictionary object) -> of(folder, object);
      case JsonParsing.Parsed _ -> of(folder, new JsonValue.Dictionary(List.of(), 0, 0));
    };
  }

  private static Fault fault(String text, JsonParsing.Malformed malformed) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < malformed.offset() && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    String key = switch (malformed.fault()) {
      case EMPTY -> "note.package-empty";
      case UNFINISHED -> "note.package-unfinished";
      case UNEXPECTED -> "note.package-unexpected";
      case TOO_DEEP -> "note.package-too-deep";
    };
    return new Fault(key, line, malformed.offset() - lineStart + 1);
  }

  private static PackageFile of(String folder, JsonValue.Dictionary object) {
    String type = object.text("type").orElse("");
    String name = object.text("name").orElse("");
    var facts = new PackageFacts(folder, name, object.text("version").orElse(""), sideEffects(object));
    var entries = new LinkedHashMap<String, String>();
    for (String field : List.of("main", "module", "browser")) {
      object.text(field).ifPresent(value -> entries.put(field, value));
    }
    JsonValue exports = present(object, "exports");
    JsonValue imports = present(object, "imports");
    return new PackageFile(folder, name, type.equals("module") || type.equals("commonjs") ? type : "", entries,
        browser(object), exports == null ? null : SubpathTable.ofExports(exports),
        imports == null ? null : SubpathTable.ofImports(imports), facts, null);
  }

  private static @Nullable JsonValue present(JsonValue.Dictionary object, String field) {
    JsonValue value = object.get(field).orElse(null);
    return value instanceof JsonValue.Null ? null : value;
  }

  private static Map<String, String> browser(JsonValue.Dictionary object) {
    var browser = new LinkedHashMap<String, String>();
    if (object.get("browser").orElse(null) instanceof JsonValue.Dictionary map) {
      for (JsonValue.Member member : map.members()) {
        if (member.value() instanceof JsonValue.Text text) {
          browser.put(member.name(), text.value());
        } else if (member.value() instanceof JsonValue.Truth truth && !truth.value()) {
          browser.put(member.name(), "");
        }
      }
    }
    return browser;
  }

  private static SideEffects sideEffects(JsonValue.Dictionary object) {
    return switch (object.get("sideEffects").orElse(null)) {
      case JsonValue.Truth truth when !truth.value() -> new SideEffects.None();
      case JsonValue.Array array -> new SideEffects.Only(texts(array));
      case JsonValue.Text text -> new SideEffects.Only(List.of(text.value()));
      case null -> new SideEffects.Unknown();
      case JsonValue.Truth _,JsonValue.Number _,JsonValue.Null _,JsonValue.Dictionary _ -> new SideEffects.Unknown();
    };
  }

  private static List<String> texts(JsonValue.Array array) {
    var texts = new ArrayList<String>();
    for (JsonValue element : array.elements()) {
      if (element instanceof JsonValue.Text text) {
        texts.add(text.value());
      }
    }
    return texts;
  }
}
