package tj.somon.modules.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.modules.json.JsonValue;

/**
 * The section {@code moduleSystem.resolution}: what specifiers mean.
 *
 * @param baseUrl folder in which bare specifiers are looked for, relative to the configuration's folder; none by default
 * @param paths patterns of bare specifiers, with one {@code *} at most, and what is tried for each, in the file's order
 * @param extensions suffixes that specifiers may leave out, in the order in which they are tried
 * @param moduleDirectories names of the folders that hold packages; {@code node_modules} by default
 * @param allowJs whether a program may have JavaScript files; true by default
 * @param resolveJsonModule whether a program may import JSON files; true by default
 * @param imports what an import map says that specifiers mean, nothing for those it forbids
 * @param scopes what it says instead for the modules below a path
 */
public record ResolutionSettings(Optional<String> baseUrl, Map<String, List<String>> paths, List<String> extensions,
    List<String> moduleDirectories, boolean allowJs, boolean resolveJsonModule, Map<String, Optional<String>> imports,
    Map<String, Map<String, Optional<String>>> scopes) {

  /** What holds without a configuration. */
  public static final ResolutionSettings DEFAULTS = new ResolutionSettings(Optional.empty(), Map.of(),
      List.of(".som", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json"), List.of("node_modules"), true, true, Map.of(),
      Map.of());

  public ResolutionSettings {
    var copied = new LinkedHashMap<String, List<String>>();
    paths.forEach((pattern, targets) -> copied.put(pattern, List.copyOf(targets)));
    paths = Collections.unmodifiableMap(copied);
    extensions = List.copyOf(extensions);
    imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    moduleDirectories = List.copyOf(moduleDirectories);
  }

  static ResolutionSettings of(JsonValue.Dictionary section) {
    return new ResolutionSettings(section.text("baseUrl"), paths(section),
        Sections.texts(section, "extensions").orElse(DEFAULTS.extensions),
        Sections.texts(section, "moduleDirectories").orElse(DEFAULTS.moduleDirectories),
        Sections.flag(section, "allowJs", DEFAULTS.allowJs),
        Sections.flag(section, "resolveJsonModule", DEFAULTS.resolveJsonModule),
        addresses(Sections.section(Sections.section(section, "importMap"), "imports")), scopes(section));
  }

  private static Map<String, Optional<String>> addresses(JsonValue.Dictionary map) {
    var addresses = new LinkedHashMap<String, Optional<String>>();
    for (JsonValue.Member member : map.members()) {
      addresses.put(member.name(), map.text(member.name()));
    }
    return addresses;
  }

  private static Map<String, Map<String, Optional<String>>> scopes(JsonValue.Dictionary section) {
    JsonValue.Dictionary map = Sections.section(Sections.section(section, "importMap"), "scopes");
    var scopes = new LinkedHashMap<String, Map<String, Optional<String>>>();
    for (JsonValue.Member member : map.members()) {
      scopes.put(member.name(), addresses(Sections.section(map, member.name())));
    }
    return scopes;
  }

  private static Map<String, List<String>> paths(JsonValue.Dictionary section) {
    var paths = new LinkedHashMap<String, List<String>>();
    if (section.get("paths").orElse(null) instanceof JsonValue.Dictionary patterns) {
      for (JsonValue.Member pattern : patterns.members()) {
        Sections.texts(patterns, pattern.name()).ifPresent(targets -> paths.putIfAbsent(pattern.name(), targets));
      }
    }
    return paths;
  }
}
