package tj.somon.modules.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.source.SourceEncoding;

/** {@code somon.config.json} as a JSON Schema (draft 2020-12), for editors. */
public final class ConfigJsonSchema {
  private static final String COMPILATION = "moduleSystem.compilation.";

  private final Catalogue descriptions = Catalogue.parse(resource());
  private final JsonWriter out = new JsonWriter();

  private ConfigJsonSchema() {}

  /** The schema as JSON on one line. */
  public static String text() {
    return new ConfigJsonSchema().write();
  }

  private static String resource() {
    try (InputStream stream = ConfigJsonSchema.class.getResourceAsStream("descriptions.properties")) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: descriptions.properties");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write() {
    out.beginObject().name("$schema").value("https://json-schema.org/draft/2020-12/schema");
    out.name("title").value("somon.config.json");
    out.name("type").value("object").name("additionalProperties").value(false);
    out.name("properties").beginObject();
    out.name(ConfigSchema.SCHEMA).beginObject().name("type").value("string").endObject();
    keys("", ConfigSchema.ROOT);
    return out.endObject().endObject().finish();
  }

  private void keys(String path, Rule.Section section) {
    for (Rule.Key key : section.keys()) {
      String keyPath = path.isEmpty() ? key.name() : path + "." + key.name();
      out.name(key.name()).beginObject();
      out.name("description").value(description(keyPath));
      rule(keyPath, key.rule());
      standard(keyPath);
      out.endObject();
    }
  }

  private String description(String path) {
    String known = path.startsWith(COMPILATION) ? "compilerOptions." + path.substring(COMPILATION.length()) : path;
    return descriptions.text(known).orElseThrow(() -> new IllegalStateException("no description of " + known));
  }

  private void rule(String path, Rule rule) {
    switch (rule) {
      case Rule.Flag _ -> out.name("type").value("boolean");
      case Rule.Text _ -> out.name("type").value("string");
      case Rule.Texts _ -> texts();
      case Rule.TextLists _ -> {
        out.name("type").value("object").name("additionalProperties").beginObject();
        texts();
        out.endObject();
      }
      case Rule.Addresses _ -> addresses();
      case Rule.Scopes _ -> {
        out.name("type").value("object").name("additionalProperties").beginObject();
        addresses();
        out.endObject();
      }
      case Rule.Choice choice -> choice(choice.values());
      case Rule.Encoding _ -> encoding();
      case Rule.Whole whole -> {
        out.name("type").value("integer").name("minimum").value(whole.least());
        if (whole.most() != Long.MAX_VALUE) {
          out.name("maximum").value(whole.most());
        }
      }
      case Rule.Section section -> {
        out.name("type").value("object").name("additionalProperties").value(false);
        out.name("properties").beginObject();
        keys(path, section);
        out.endObject();
      }
    }
  }

  private void texts() {
    out.name("type").value("array").name("items").beginObject().name("type").value("string").endObject();
  }

  private void addresses() {
    out.name("type").value("object").name("additionalProperties").beginObject();
    out.name("type").beginArray().value("string").value("null").endArray().endObject();
  }

  private void choice(List<String> values) {
    out.name("enum").beginArray();
    values.forEach(out::value);
    out.endArray();
  }

  /** Any letters' case is right, which only a pattern can say; the names are there to be offered. */
  private void encoding() {
    out.name("anyOf").beginArray().beginObject();
    choice(SourceEncoding.names());
    out.endObject().beginObject().name("type").value("string").name("pattern").value(anyCase());
    out.endObject().endArray();
  }

  private static String anyCase() {
    var pattern = new StringBuilder("^(");
    for (String name : SourceEncoding.allNames()) {
      pattern.append(pattern.length() > 2 ? "|" : "");
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (Character.isLetter(c)) {
          pattern.append('[').append(c).append(Character.toUpperCase(c)).append(']');
        } else {
          pattern.append(c);
        }
      }
    }
    return pattern.append(")$").toString();
  }

  /** What holds where the key is not there, as the records have it. */
  private void standard(String path) {
    Object value = standards().get(path);
    switch (value) {
      case Boolean flag -> out.name("default").value(flag);
      case String text -> out.name("default").value(text);
      case List<?> list -> {
        out.name("default").beginArray();
        list.forEach(element -> out.value(String.valueOf(element)));
        out.endArray();
      }
      case null, default -> {
      }
    }
  }

  private static Map<String, Object> standards() {
    CompilerSettings compiler = CompilerSettings.DEFAULTS;
    ResolutionSettings resolution = ResolutionSettings.DEFAULTS;
    LoadingSettings loading = LoadingSettings.DEFAULTS;
    BundleSettings bundle = BundleSettings.DEFAULTS;
    return Map.ofEntries(Map.entry("compilerOptions.target", compiler.target()),
        Map.entry("compilerOptions.sourceMap", compiler.sourceMap()),
        Map.entry("compilerOptions.minify", compiler.minify()),
        Map.entry("compilerOptions.noTypeCheck", compiler.noTypeCheck()),
        Map.entry("compilerOptions.strict", compiler.strict()), Map.entry("compilerOptions.watch", compiler.watch()),
        Map.entry("moduleSystem.resolution.extensions", resolution.extensions()),
        Map.entry("moduleSystem.resolution.moduleDirectories", resolution.moduleDirectories()),
        Map.entry("moduleSystem.resolution.allowJs", resolution.allowJs()),
        Map.entry("moduleSystem.resolution.resolveJsonModule", resolution.resolveJsonModule()),
        Map.entry("moduleSystem.loading.encoding", loading.encoding().name()),
        Map.entry("moduleSystem.loading.cache", loading.cache()),
        Map.entry("moduleSystem.loading.externals", loading.externals()), Map.entry("bundle.format", bundle.format()),
        Map.entry("bundle.minify", bundle.minify()), Map.entry("bundle.sourceMaps", bundle.sourceMaps()),
        Map.entry("bundle.inlineSources", bundle.inlineSources()), Map.entry("bundle.externals", bundle.externals()));
  }
}
