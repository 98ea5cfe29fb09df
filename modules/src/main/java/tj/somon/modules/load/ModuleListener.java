package tj.somon.modules.load;

import java.time.Duration;
import java.util.List;
import tj.somon.compiler.messages.Located;

/**
 * Hears what happens to modules, for those who count, time and log. Calls come from many threads at once, and whoever waits
 * for the module waits for the listener, too, so it should be quick. What it throws is logged once and otherwise ignored.
 */
public interface ModuleListener {
  /** Does not listen. */
  ModuleListener NONE = new ModuleListener() {};

  /** Where something is remembered. */
  enum CacheLevel {
    MEMORY,
    DISK
  }

  /** Why something is no longer remembered. */
  enum Eviction {
    /** There were too many entries. */
    SIZE,

    /** The entries took too many bytes. */
    MEMORY,

    /** The process runs out of memory. */
    PRESSURE,

    /** What it was made from has changed. */
    CHANGED
  }

  /**
   * A specifier was found, or was found to mean nothing.
   *
   * @param target key of the module, or what is left to the host; empty for nothing
   */
  default void resolved(String specifier, String importer, String target, Duration took) {}

  /** The file of a module was read. */
  default void loaded(String key, long bytes, Duration took) {}

  /** A module was parsed and, if it came to that, written as JavaScript; not called when a cache had it. */
  default void compiled(String key, Duration took) {}

  /** A program was put together. */
  default void bundled(String entry, int modules, long bytes, Duration took) {}

  /** A module did not have to be compiled. */
  default void cacheHit(String key, CacheLevel level) {}

  /** A cache did not have a module. */
  default void cacheMiss(String key, CacheLevel level) {}

  /** A module cannot be used: the findings are errors, and warnings beside them. */
  default void failed(String key, List<Located> findings) {}

  /** A module is no longer remembered. */
  default void evicted(String key, Eviction why) {}

  /**
   * A file has changed.
   *
   * @param delay from the event of the file system until now
   */
  default void changed(String path, Duration delay) {}
}
