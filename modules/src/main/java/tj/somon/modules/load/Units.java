package tj.somon.modules.load;

import tj.somon.compiler.source.SourceText;

/** Where the texts of modules are read as programs. Safe for use by several threads. */
record Units(CompilePool pool) {

  /**
   * The unit of a text; see {@link UnitReader#read}.
   *
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  ModuleUnit unit(String key, SourceText source, String type) throws InterruptedException {
    return pool.call(() -> UnitReader.read(key, source, type));
  }
}
