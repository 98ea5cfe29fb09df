package tj.somon.compiler.lowering;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/** Top-level bindings that would hide what CommonJS puts around a module, and their new names. */
final class CommonJsNames {
  private static final Set<String> RESERVED = Set.of("exports", "require", "module", "__filename", "__dirname");

  private final Map<Integer, String> renamed = new HashMap<>();

  CommonJsNames(Program program, NameTable names, FreshNames fresh) {
    int scope = names.scopeOf(program.id());
    if (scope == NameTable.NONE) {
      return;
    }
    for (int symbol : names.symbolsIn(scope)) {
      boolean binding = RuntimeMeaning.exists(names, symbol) && !names.is(symbol, SymbolFlags.IMPORT);
      if (binding && isReserved(names.name(symbol))) {
        renamed.put(symbol, fresh.numbered(names.name(symbol)));
      }
    }
  }

  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** The new name of a symbol, or null if it keeps its own. */
  @Nullable
  String of(int symbol) {
    return renamed.isEmpty() ? null : renamed.get(symbol);
  }
}
