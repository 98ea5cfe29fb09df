package tj.somon.external.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.external.semver.Grammar;
import tj.somon.external.semver.Range;
import tj.somon.external.semver.Version;

/**
 * What programs run on here, in the words that packages use.
 *
 * @param os {@code linux}, {@code darwin}, {@code win32} …
 * @param cpu {@code x64}, {@code arm64} …
 * @param libc which C library programs use, "glibc" or "musl"; empty where there is no choice
 * @param engines versions by the name of the engine: {@code node}
 */
public record Platform(String os, String cpu, String libc, Map<String, Version> engines) {
  public Platform {
    engines = Map.copyOf(engines);
  }

  /** Whether a package may be installed here. */
  public boolean takes(List<String> os, List<String> cpu, List<String> libc) {
    return admits(os, this.os) && admits(cpu, this.cpu) && (libc.isEmpty() || admits(libc, this.libc));
  }

  /** A list of names, those with an exclamation mark excluded; an empty one admits all. */
  private static boolean admits(List<String> names, String name) {
    boolean named = false;
    boolean some = false;
    for (String each : names) {
      if (each.startsWith("!")) {
        if (each.substring(1).equals(name)) {
          return false;
        }
      } else {
        some = true;
        named |= each.equals(name) || each.equals("any");
      }
    }
    return named || !some;
  }

  /** Whether the engines have a version that a package says it needs; engines we do not know do not count. */
  public boolean hasEngines(Map<String, String> needed) {
    for (Map.Entry<String, Version> engine : engines.entrySet()) {
      String range = needed.get(engine.getKey());
      Optional<Range> parsed = range == null ? Optional.empty() : Range.parse(range, Grammar.ENGINES);
      if (parsed.isPresent() && !parsed.get().accepts(engine.getValue())) {
        return false;
      }
    }
    return true;
  }
}
