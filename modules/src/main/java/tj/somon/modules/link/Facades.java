package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facades of a link, one for each way of looking at each module. */
final class Facades {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Facade> all = new ArrayList<>();
  private final boolean merged;

  /**
   * No facades yet.
   *
   * @param merged whether what is outside looks the same from everywhere
   */
  Facades(boolean merged) {
    this.merged = merged;
  }

  int of(int module, String specifier, boolean node) {
    boolean mode = node || merged && module < 0;
    return numbers.computeIfAbsent(module + (mode ? "n " : "c ") + specifier, _ -> {
      all.add(new Facade(all.size(), module, specifier, mode));
      return all.size() - 1;
    });
  }

  Facade get(int number) {
    return all.get(number);
  }

  List<Facade> toList() {
    return List.copyOf(all);
  }
}
