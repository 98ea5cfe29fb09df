package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.sourcemap.SourceMap;
import tj.somon.modules.graph.RelativePath;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;

/** Leads the map of an output through the maps that its sources carry, to what they were compiled from. */
final class MapComposition {
  private final BundleRequest request;
  private final Map<String, LinkedModule> bySource = new HashMap<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final List<Optional<String>> contents = new ArrayList<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  MapComposition(Linked linked, BundleRequest request) {
    this.request = request;
    for (LinkedModule module : linked.modules()) {
      bySource.put(RelativePath.of(module.module().key(), request.outputFolder()), module);
    }
  }

  SourceMap composed(SourceMap map) {
    var inner = new ArrayList<@Nullable SourceMap>();
    for (String source : map.sources()) {
      LinkedModule module = bySource.get(source);
      inner.add(module == null ? null : InputMap.of(module.module()));
    }
    int[] segments = map.segments();
    var out = new int[segments.length];
    int length = 0;
    for (int at = 0; at < segments.length; at += SourceMap.STRIDE) {
      int source = segments[at + 2];
      out[length] = segments[at];
      out[length + 1] = segments[at + 1];
      boolean kept = source < 0 ? unmapped(out, length)
          : inner.get(source) == null ? direct(map, at, out, length) : through(map, at, inner.get(source), out, length);
      length += kept ? SourceMap.STRIDE : 0;
    }
    return SourceMap.of(map.file(), List.copyOf(sources.keySet()), contents, List.copyOf(names.keySet()),
        Arrays.copyOf(out, length));
  }

  private static boolean unmapped(int[] out, int at) {
    out[at + 2] = -1;
    out[at + 5] = -1;
    return true;
  }

  private boolean direct(SourceMap map, int at, int[] out, int to) {
    int[] segments = map.segments();
    int source = segments[at + 2];
    out[to + 2] = source(map.sources().get(source), map.contents().get(source));
    out[to + 3] = segments[at + 3];
    out[to + 4] = segments[at + 4];
    out[to + 5] = segments[at + 5] < 0 ? -1 : name(map.names().get(segments[at + 5]));
    return true;
  }

  private boolean through(SourceMap map, int at, @Nullable SourceMap inner, int[] out, int to) {
    int[] segments = map.segments();
    if (inner == null) {
      return false;
    }
    int found = find(inner.segments(), segments[at + 3], segments[at + 4]);
    if (found < 0) {
      return unmapped(out, to);
    }
    int[] from = inner.segments();
    LinkedModule module = bySource.get(map.sources().get(segments[at + 2]));
    String outer = module == null ? "" : InputMap.path(module.module(), inner.sources().get(from[found + 2]));
    out[to + 2] = source(RelativePath.of(outer, request.outputFolder()), inner.contents().get(from[found + 2]));
    out[to + 3] = from[found + 3];
    out[to + 4] = from[found + 4];
    out[to + 5] = from[found + 5] >= 0 ? name(inner.names().get(from[found + 5]))
        : segments[at + 5] < 0 ? -1 : name(map.names().get(segments[at + 5]));
    return true;
  }

  private static int find(int[] segments, int line, int column) {
    int low = 0;
    int high = segments.length / SourceMap.STRIDE - 1;
    int found = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = middle * SourceMap.STRIDE;
      if (segments[at] < line || segments[at] == line && segments[at + 1] <= column) {
        found = at;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found < 0 || segments[found] != line || segments[found + 2] < 0 ? -1 : found;
  }

  private int source(String path, Optional<String> content) {
    Integer known = sources.get(path);
    if (known == null) {
      known = sources.size();
      sources.put(path, known);
      contents.add(request.sourcesContent() ? content : Optional.empty());
    }
    return known;
  }

  private int name(String name) {
    return names.computeIfAbsent(name, _ -> names.size());
  }

}
