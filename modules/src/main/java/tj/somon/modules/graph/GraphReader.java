package tj.somon.modules.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.LoadCode;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.load.OperationStopped;
import tj.somon.modules.load.Scan;
import tj.somon.modules.load.ScanLimits;

/**
 * Reads a program: many threads read and bind modules, one owner keeps the books. A file is read once; all findings of
 * all modules come at once.
 */
public final class GraphReader {
  private final ModuleReading reading;
  private final ReadMemory memory;

  /** A reader that has read nothing yet. */
  public GraphReader(ModuleSource files, Lookup lookup, String baseFolder) {
    this(files, lookup, baseFolder, new ReadMemory());
  }

  /** A reader that takes what has not changed from memory, and leaves there what it has read. */
  public GraphReader(ModuleSource files, Lookup lookup, String baseFolder, ReadMemory memory) {
    this.reading = new ModuleReading(files, lookup, baseFolder, memory);
    this.memory = memory;
  }

  /**
   * Reads entries and all that they ask for, on threads of its own.
   *
   * @param entries absolute paths
   * @param follow whether requests are followed; otherwise everything else stays outside
   */
  public ModuleGraph read(List<String> entries, boolean follow) throws InterruptedException {
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      return read(entries, follow, pool, ScanLimits.COMMAND_LINE, Cancellation.NEVER);
    } catch (OperationStopped e) {
      if (e.why() == OperationStopped.Why.INTERRUPTED && Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  /**
   * Reads entries and all that they ask for.
   *
   * @param entries absolute paths
   * @param follow whether requests are followed; otherwise everything else stays outside
   * @param pool the threads that read and bind
   * @throws OperationStopped if the operation is to end early
   */
  public ModuleGraph read(List<String> entries, boolean follow, CompilePool pool, ScanLimits limits,
      Cancellation cancellation) {
    Scan.Scanned<ReadModule> scanned = Scan.run(entries, _ -> false, new Reader(reading, follow, pool, cancellation),
        limits, cancellation);
    var known = new HashMap<>(scanned.modules());
    memory.keep(known);
    scanned.passed().ifPresent(limit -> known.computeIfPresent(entries.getFirst(),
        (_, module) -> module.with(LoadCode.passed(limit, limits))));
    return ordered(entries, known);
  }

  /** Reads modules on the threads of a pool, as trees are deep. */
  private record Reader(ModuleReading reading, boolean follow, CompilePool pool, Cancellation cancellation)
      implements Scan.Reader<ReadModule> {
    @Override
    public ReadModule read(String key) throws InterruptedException {
      return pool.call(() -> reading.read(key, follow, cancellation.checkpoint()));
    }

    @Override
    public @Nullable ReadModule readAlone(String key) throws InterruptedException {
      return read(key);
    }

    @Override
    public List<String> wanted(ReadModule module) {
      return module.wanted();
    }

    @Override
    public long bytes(ReadModule module) {
      return module.source().length();
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
