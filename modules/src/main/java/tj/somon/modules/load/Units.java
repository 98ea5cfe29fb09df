package tj.somon.modules.load;

import tj.somon.compiler.source.SourceText;

/** Where the texts of modules are read as programs. Safe for use by several threads. */
interface Units {

  /**
   * The unit of a text; see {@link UnitReader#read}.
   *
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  ModuleUnit unit(String key, SourceText source, String type) throws InterruptedException;

  /** Reads each text anew, on the threads of a pool. */
  static Units in(CompilePool pool) {
    return (key, source, type) -> pool.call(() -> UnitReader.read(key, source, type));
  }
}
