package tj.somon.modules.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An import map (HTML standard, 8.1.5.4), its paths relative to {@link ResolveOptions#root()}. An address may also be a bare
 * specifier; an empty one blocks the specifier.
 *
 * @param imports what specifiers mean; a key with {@code /} at its end stands for all that begin with it
 * @param scopes what they mean instead in modules whose path is, or begins with, the key
 */
public record ImportMap(Map<String, Optional<String>> imports, Map<String, Map<String, Optional<String>>> scopes) {
  public static final ImportMap EMPTY = new ImportMap(Map.of(), Map.of());

  public ImportMap {
    imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    var copied = new LinkedHashMap<String, Map<String, Optional<String>>>();
    scopes.forEach((scope, entries) -> copied.put(scope, Collections.unmodifiableMap(new LinkedHashMap<>(entries))));
    scopes = Collections.unmodifiableMap(copied);
  }

  boolean isEmpty() {
    return imports.isEmpty() && scopes.isEmpty();
  }

  /**
   * The address of a specifier: {@code null} if the map does not speak of it, empty text if it is blocked.
   *
   * @param name the specifier, a path made absolute
   */
  @Nullable
  String address(String name, String importer, String root) {
    Map<String, Map<String, Optional<String>>> matching = scopes;
    String best = null;
    while (true) {
      best = longestScope(matching, importer, root, best);
      if (best == null) {
        return in(imports, name, root);
      }
      String found = in(matching.getOrDefault(best, Map.of()), name, root);
      if (found != null) {
        return found;
      }
    }
  }

  /** The longest scope that holds for an importer and is shorter than the one before. */
  private static @Nullable String longestScope(Map<String, Map<String, Optional<String>>> scopes, String importer,
      String root, @Nullable String before) {
    String best = null;
    for (String scope : scopes.keySet()) {
      String path = absolute(scope, root);
      boolean holds = path.equals(importer) || path.endsWith("/") && importer.startsWith(path);
      boolean shorter = before == null || path.length() < absolute(before, root).length();
      if (holds && shorter && (best == null || path.length() > absolute(best, root).length())) {
        best = scope;
      }
    }
    return best;
  }

  private static @Nullable String in(Map<String, Optional<String>> entries, String name, String root) {
    String best = null;
    String bestKey = "";
    for (String written : entries.keySet()) {
      String key = absolute(written, root);
      if (key.equals(name)) {
        return addressOf(entries, written, root);
      }
      if (key.endsWith("/") && name.startsWith(key) && key.length() > bestKey.length()) {
        best = written;
        bestKey = key;
      }
    }
    if (best == null) {
      return null;
    }
    String address = addressOf(entries, best, root);
    return address.endsWith("/") ? address + name.substring(bestKey.length()) : "";
  }

  private static String addressOf(Map<String, Optional<String>> entries, String key, String root) {
    Optional<String> address = entries.getOrDefault(key, Optional.empty());
    return address.isEmpty() ? "" : absolute(address.get(), root);
  }

  /** A path as seen from the root with the {@code /} at its end, if it has one; anything else as it is. */
  private static String absolute(String written, String root) {
    if (!Paths.isPath(written)) {
      return written;
    }
    String path = Paths.resolve(root, written);
    return written.endsWith("/") && !path.endsWith("/") ? path + '/' : path;
  }
}
