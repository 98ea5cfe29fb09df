package tj.somon.compiler.names;

import java.util.HashMap;

/** The names that a module exports: each only once (ECMAScript 2025, 16.2.1.1). */
final class ModuleExports {
  private record Export(int start, int symbol) {}

  private final NameDiagnostics diagnostics;
  private final HashMap<String, Export> names = new HashMap<>();

  ModuleExports(NameDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Adds an exported name.
   *
   * @param symbol of an exported declaration, which may be one of several of a merged symbol; otherwise -1
   */
  void add(String name, int start, int end, int symbol) {
    Export before = names.putIfAbsent(name, new Export(start, symbol));
    if (before != null && (symbol == NameTable.NONE || before.symbol != symbol)) {
      diagnostics.again(NameCode.DUPLICATE_EXPORT, start, end, name, before.start, "note.export-once");
    }
  }
}
