package tj.somon.modules.watch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts by path, so ordered that all below a folder stand together.
 *
 * @param <V> the facts
 */
final class PathTable<V> {
  private final TreeMap<String, V> byText = new TreeMap<>();

  @Nullable
  V get(Path path) {
    return byText.get(path.toString());
  }

  boolean has(Path path) {
    return byText.containsKey(path.toString());
  }

  void put(Path path, V value) {
    byText.put(path.toString(), value);
  }

  V orMake(Path path, Function<String, V> make) {
    return byText.computeIfAbsent(path.toString(), make);
  }

  void remove(Path path) {
    byText.remove(path.toString());
  }

  /** A path itself, if it is here, and all that are below it. */
  List<Path> from(Path folder) {
    var found = new ArrayList<Path>();
    String text = folder.toString();
    if (byText.containsKey(text)) {
      found.add(folder);
    }
    String prefix = text.endsWith(File.separator) ? text : text + File.separator;
    for (Map.Entry<String, V> entry : byText.tailMap(prefix, false).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      found.add(Path.of(entry.getKey()));
    }
    return found;
  }
}
