package tj.somon.modules.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, for reading the same program again: a file whose text is the same need not be parsed and bound again.
 * The texts themselves are compared, so nothing stale is ever taken. Safe for use by several threads.
 */
public final class ReadMemory {
  private final Map<String, ReadModule> modules = new ConcurrentHashMap<>();

  /** The module as it was when it was read last; null if it was not. */
  @Nullable
  ReadModule known(String key) {
    return modules.get(key);
  }

  /** Remembers the modules of a program, and forgets all others. */
  void keep(Map<String, ReadModule> program) {
    modules.putAll(program);
    modules.keySet().retainAll(program.keySet());
  }
}
