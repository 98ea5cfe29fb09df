package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.json.JsonValue;

/**
 * The field {@code exports} or {@code imports} of a {@code package.json}.
 *
 * @param exact targets by key
 * @param patterns keys with one {@code *}
 * @param mixed whether some keys of {@code exports} begin with {@code .} and some do not, which makes it unusable
 */
record SubpathTable(Map<String, Target> exact, List<String> patterns, boolean mixed) {
  private static final SubpathTable EMPTY = new SubpathTable(Map.of(), List.of(), false);

  /** A key that matches and what its {@code *} stands for. */
  record Match(String key, String star, Target target) {}

  /** The table of {@code exports}; a value that is no object of paths is the target of the package itself. */
  static SubpathTable ofExports(JsonValue value) {
    return switch (value) {
      case JsonValue.Text _,JsonValue.Array _ -> of(Map.of(".", Target.of(value)), false);
      case JsonValue.Dictionary object -> ofObject(object);
      case JsonValue.Null _,JsonValue.Number _,JsonValue.Truth _ -> EMPTY;
    };
  }

  private static SubpathTable ofObject(JsonValue.Dictionary object) {
    int paths = 0;
    for (JsonValue.Member member : object.members()) {
      paths += member.name().startsWith(".") ? 1 : 0;
    }
    if (paths == 0 && !object.members().isEmpty()) {
      return of(Map.of(".", Target.of(object)), false);
    }
    return of(members(object), paths < object.members().size());
  }

  /** The table of {@code imports}. */
  static SubpathTable ofImports(JsonValue value) {
    return value instanceof JsonValue.Dictionary object ? of(members(object), false) : EMPTY;
  }

  private static Map<String, Target> members(JsonValue.Dictionary object) {
    var members = new LinkedHashMap<String, Target>();
    for (JsonValue.Member member : object.members()) {
      members.put(member.name(), Target.of(member.value()));
    }
    return members;
  }

  private static SubpathTable of(Map<String, Target> exact, boolean mixed) {
    var patterns = new ArrayList<String>();
    for (String key : exact.keySet()) {
      int star = key.indexOf('*');
      if (star >= 0 && key.lastIndexOf('*') == star) {
        patterns.add(key);
      }
    }
    return new SubpathTable(exact, List.copyOf(patterns), mixed);
  }

  Set<String> keys() {
    return exact.keySet();
  }

  /** The target of a key that is there word for word. */
  @Nullable
  Target exactly(String key) {
    return key.indexOf('*') >= 0 ? null : exact.get(key);
  }

  /** The pattern that matches with the longest text before its {@code *}; of equals the longest (PATTERN_KEY_COMPARE). */
  @Nullable
  Match matching(String path) {
    String best = null;
    for (String key : patterns) {
      int star = key.indexOf('*');
      boolean matches = path.length() >= key.length() && path.startsWith(key.substring(0, star))
          && path.endsWith(key.substring(star + 1));
      if (matches
          && (best == null || star > best.indexOf('*') || star == best.indexOf('*') && key.length() > best.length())) {
        best = key;
      }
    }
    if (best == null) {
      return null;
    }
    int star = best.indexOf('*');
    String text = path.substring(star, path.length() - (best.length() - star - 1));
    return new Match(best, text, exact.getOrDefault(best, new Target.Nothing()));
  }
}
