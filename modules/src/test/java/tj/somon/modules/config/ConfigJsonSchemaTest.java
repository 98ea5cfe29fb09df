package tj.somon.modules.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;
import tj.somon.modules.json.JsonWriter;

/** {@code docs/schema/somon.config.schema.json} is what the records are; {@code -Dgolden.update} writes it anew. */
class ConfigJsonSchemaTest {
  private static final Path PAGE = Path.of("../docs/schema/somon.config.schema.json");

  private static Dictionary schema() {
    return (Dictionary) ((JsonParsing.Parsed) JsonReader.read(ConfigJsonSchema.text())).value();
  }

  private static Dictionary at(String... keys) {
    Dictionary found = schema();
    for (String key : keys) {
      found = (Dictionary) ((Dictionary) found.get("properties").orElseThrow()).get(key).orElseThrow();
    }
    return found;
  }

  private static Set<String> keys(Dictionary section) {
    var keys = new TreeSet<String>();
    ((Dictionary) section.get("properties").orElseThrow()).members().forEach(member -> keys.add(member.name()));
    return keys;
  }

  @Test
  void theSchemaIsPublished() throws IOException {
    String text = pretty(schema(), "") + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, text);
    }
    assertEquals(Files.readString(PAGE), text);
  }

  private static String pretty(JsonValue value, String indent) {
    String deeper = indent + "  ";
    return switch (value) {
      case Dictionary object -> object.members().isEmpty() ? "{}"
          : "{\n"
              + String.join(",\n",
                  object.members().stream()
                      .map(m -> deeper + JsonWriter.quoted(m.name()) + ": " + pretty(m.value(), deeper)).toList())
              + "\n" + indent + "}";
      case JsonValue.Array array ->
        "[" + String.join(", ", array.elements().stream().map(e -> pretty(e, indent)).toList()) + "]";
      case JsonValue.Text text -> JsonWriter.quoted(text.value());
      case JsonValue.Number number -> number.literal();
      case JsonValue.Truth truth -> Boolean.toString(truth.value());
      case JsonValue.Null _ -> "null";
    };
  }

  @Test
  void everyPartOfTheRecordsIsAKeyAndEveryKeyOfTheirSectionsIsAPart() {
    assertEquals(Set.of("$schema", "compilerOptions", "moduleSystem", "bundle"), keys(schema()));
    holds(CompilerSettings.class, keys(at("compilerOptions")), Set.of("compileOnSave"), Set.of());
    assertEquals(keys(at("compilerOptions")), keys(at("moduleSystem", "compilation")));
    holds(BundleSettings.class, keys(at("bundle")), Set.of(), Set.of());
    holds(LoadingSettings.class, keys(at("moduleSystem", "loading")), Set.of(), Set.of());
    holds(ResolutionSettings.class, keys(at("moduleSystem", "resolution")), Set.of("importMap"),
        Set.of("imports", "scopes"));
    holds(ModuleSystemSettings.class, keys(at("moduleSystem")),
        Set.of("metrics", "circuitBreakers", "logger", "managementServer", "managementPort", "resourceLimits"),
        Set.of());
  }

  /**
   * Compares a record with a section.
   *
   * @param others keys without a part: they mean the same as another key, or are for the server
   * @param deeper parts that stand in a section of their own
   */
  private static void holds(Class<? extends Record> settings, Set<String> keys, Set<String> others,
      Set<String> deeper) {
    var expected = new TreeSet<>(others);
    for (RecordComponent component : settings.getRecordComponents()) {
      if (!deeper.contains(component.getName())) {
        expected.add(component.getName());
      }
    }
    assertEquals(expected, keys, settings.getSimpleName());
  }

  @Test
  void everyDefaultOfTheSchemaIsOneThatIsTaken() {
    var configured = ConfigFile.of(SourceText.of("c", "{" + sections(schema()) + "}"));
    assertTrue(configured.problems().isEmpty(), () -> configured.problems().toString());
    assertEquals(Configuration.DEFAULTS, configured.configuration());
  }

  /** The defaults of a section as a configuration would have them. */
  private static String sections(Dictionary section) {
    var members = new TreeSet<String>();
    for (JsonValue.Member key : ((Dictionary) section.get("properties").orElseThrow()).members()) {
      var rule = (Dictionary) key.value();
      if (rule.get("default").isPresent()) {
        members.add(JsonWriter.quoted(key.name()) + ":" + pretty(rule.get("default").get(), ""));
      } else if (rule.get("properties").isPresent() && !key.name().equals("compilation")) {
        members.add(JsonWriter.quoted(key.name()) + ":{" + sections(rule) + "}");
      }
    }
    return String.join(",", members);
  }

  @Test
  void theKeyForEditorsIsAllowedAtTheTopOnly() {
    assertTrue(ConfigFile.of(SourceText.of("c", "{\"$schema\":\"x\"}")).problems().isEmpty());
    for (String wrong : List.of("{\"$schema\":1}", "{\"bundle\":{\"$schema\":\"x\"}}")) {
      assertTrue(ConfigFile.of(SourceText.of("c", wrong)).isRefused(), wrong);
    }
  }

  @Test
  void encodingsAreKnownInAnyCase() {
    for (String name : List.of("utf-8", "UTF8", "Windows-1251", "latin1", "UCS-2")) {
      String text = "{\"moduleSystem\":{\"loading\":{\"encoding\":\"" + name + "\"}}}";
      assertTrue(ConfigFile.of(SourceText.of("c", text)).problems().isEmpty(), name);
    }
    var unknown = ConfigFile.of(SourceText.of("c", "{\"moduleSystem\":{\"loading\":{\"encoding\":\"ebcdic\"}}}"));
    assertEquals("SOM4107", unknown.problems().getFirst().diagnostic().code().id());
  }
}
