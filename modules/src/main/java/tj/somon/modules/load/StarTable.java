package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ModuleRecord;

/**
 * Which {@code export *} of a module may lead to a name. A module that gathers thousands of others is asked for thousands of
 * names, so stars behind which all names are known, some modules deep, are found by name; the others may lead to any name.
 */
final class StarTable {
  /** One {@code export *}: where it leads, empty if that is not known. */
  record Star(String key, boolean typeOnly) {}

  private final List<Star> stars = new ArrayList<>();
  /** Numbers of the stars that may lead to any name, ascending. */
  private final List<Integer> open = new ArrayList<>();
  /** By name, the numbers of the other stars that may lead to it, ascending. */
  private final Map<String, List<Integer>> closed = new HashMap<>();

  StarTable(ScannedModule module, ModuleRecord record, List<ExportedName.Star> exports, StarDepth depth) {
    for (ExportedName.Star export : exports) {
      @Nullable
      String key = module.keyOf(record.requests().get(export.request()));
      int number = stars.size();
      stars.add(new Star(key == null ? "" : key, export.typeOnly()));
      if (key == null || !depth.isShallow(key)) {
        open.add(number);
      } else {
        depth.names(key, name -> add(name, number));
      }
    }
  }

  private void add(String name, int number) {
    List<Integer> known = closed.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (known.isEmpty() || known.getLast() != number) {
      known.add(number);
    }
  }

  /** The stars that may lead to a name, in source order. */
  List<Star> leadingTo(String name) {
    List<Integer> named = closed.getOrDefault(name, List.of());
    var found = new ArrayList<Star>(open.size() + named.size());
    int next = 0;
    for (int number : named) {
      for (; next < open.size() && open.get(next) < number; next++) {
        found.add(stars.get(open.get(next)));
      }
      found.add(stars.get(number));
    }
    for (; next < open.size(); next++) {
      found.add(stars.get(open.get(next)));
    }
    return found;
  }
}
