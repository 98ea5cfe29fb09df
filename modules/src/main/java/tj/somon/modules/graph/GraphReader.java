package tj.somon.modules.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.load.ModuleSource;

/**
 * Reads a program: many threads read and bind modules, one owner keeps the books. A file is read once; all findings of
 * all modules come at once.
 */
public final class GraphReader {
  private static final long STACK_BYTES = 64L << 20;

  private final ModuleReading reading;

  public GraphReader(ModuleSource files, Lookup lookup, String baseFolder) {
    this.reading = new ModuleReading(files, lookup, baseFolder);
  }

  /**
   * Reads entries and all that they ask for.
   *
   * @param entries absolute paths
   * @param follow whether requests are followed; otherwise everything else stays outside
   */
  public ModuleGraph read(List<String> entries, boolean follow) throws InterruptedException {
    var known = new HashMap<String, ReadModule>();
    BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
        task -> new Thread(null, task, "scan", STACK_BYTES))) {
      int inFlight = 0;
      var claimed = new LinkedHashMap<String, Boolean>();
      for (List<String> wanted = entries;;) {
        for (String key : wanted) {
          if (claimed.putIfAbsent(key, true) == null) {
            workers.execute(() -> arrived.add(readOrFail(key, follow)));
            inFlight++;
          }
        }
        if (inFlight == 0) {
          return ordered(entries, known);
        }
        Object answer = arrived.take();
        inFlight--;
        if (answer instanceof Throwable failure) {
          workers.shutdownNow();
          throw new IllegalStateException("a module could not be read", failure);
        }
        var module = (ReadModule) answer;
        known.put(module.key(), module);
        wanted = module.wanted();
      }
    }
  }

  /** A bug comes back as what was thrown, so that the owner hears of it. */
  @SuppressWarnings("IllegalCatch") // nothing may be lost in a worker
  private Object readOrFail(String key, boolean follow) {
    try {
      return reading.read(key, follow);
    } catch (RuntimeException | StackOverflowError e) {
      return e;
    }
  }

  /** Numbers the modules depth first. */
  private static ModuleGraph ordered(List<String> entries, Map<String, ReadModule> known) {
    var index = new LinkedHashMap<String, Integer>();
    for (String entry : entries) {
      number(entry, known, index);
    }
    var modules = new ArrayList<GraphModule>(index.size());
    for (Map.Entry<String, Integer> entry : index.entrySet()) {
      @Nullable
      ReadModule module = known.get(entry.getKey());
      if (module != null) {
        modules.add(module.numbered(entry.getValue(), index));
      }
    }
    return new ModuleGraph(modules, entries.stream().map(index::get).toList());
  }

  private static void number(String entry, Map<String, ReadModule> known, Map<String, Integer> index) {
    var waiting = new ArrayDeque<String>();
    waiting.push(entry);
    while (!waiting.isEmpty()) {
      String key = waiting.pop();
      ReadModule module = known.get(key);
      if (module == null || index.putIfAbsent(key, index.size()) != null) {
        continue;
      }
      for (String next : module.wanted().reversed()) {
        if (!index.containsKey(next)) {
          waiting.push(next);
        }
      }
    }
  }
}
