package tj.somon.modules.bundle;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.names.NameTable;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.NamespaceUse;
import tj.somon.modules.link.NamespaceUses;
import tj.somon.modules.link.Origin;
import tj.somon.modules.link.Part;

/**
 * The names of one output's top level. A name is never given twice, never that of a global that the program uses, and
 * never one that is declared inside a module where it would be seen from: so nothing captures anything.
 */
final class ChunkNames {
  private static final Set<String> HOST = Set.of("module", "exports", "require", "__filename", "__dirname", "Object",
      "Symbol", "Promise", "Proxy", "Reflect", "Set", "Error", "Math", "URL", "document", "location", "globalThis",
      "undefined", "arguments", "eval");

  private final Linked linked;
  private final Set<String> used = new HashSet<>(HOST);
  /** All names that modules declare anywhere: made names stay clear of them. */
  private final Set<String> declared = new HashSet<>();
  private final Map<Long, BitSet> users = new HashMap<>();
  /** By base, the number with which the next name that is made of it ends: the lower ones have been tried. */
  private final Map<String, Integer> numbers = new HashMap<>();
  private final @Nullable String[][] symbols;

  ChunkNames(Linked linked) {
    this.linked = linked;
    this.symbols = new String[linked.modules().size()][];
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded()) {
        gather(module);
      }
    }
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && !module.isWrapped()) {
        noteUsers(module);
      } else if (module.isIncluded() && !module.isCommonJs()) {
        noteUsers(module);
      }
    }
  }

  private void gather(LinkedModule module) {
    NameTable names = module.code().names();
    for (Expression.NameUse use : names.unbound()) {
      used.add(use.name());
    }
    for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
      if (module.importOf(symbol) < 0) {
        declared.add(names.name(symbol));
      }
    }
  }

  private void noteUsers(LinkedModule module) {
    NameTable names = module.code().names();
    for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
      if (module.importOf(symbol) >= 0) {
        note(module, linked.names().imported(module, symbol));
      }
    }
    for (Part part : module.parts().list()) {
      for (NamespaceUse use : part.isIncluded() ? part.namespaceUses() : List.<NamespaceUse>of()) {
        NamespaceUses.direct(linked, module, use).ifPresent(origin -> note(module, origin));
      }
    }
  }

  private void note(LinkedModule user, Origin origin) {
    if (origin instanceof Origin.Own(int module, int symbol, String _)) {
      users.computeIfAbsent((long) module << 32 | symbol, _ -> new BitSet()).set(user.index());
    } else if (origin instanceof Origin.Property(int module, String _)) {
      long key = (long) module << 32 | linked.module(module).defaultSymbol();
      users.computeIfAbsent(key, _ -> new BitSet()).set(user.index());
    }
  }

  /** A name that is new everywhere. */
  String make(String base) {
    for (int i = numbers.getOrDefault(base, 0);; i++) {
      String name = i == 0 ? base : base + "$" + i;
      if (!declared.contains(name) && !Identifiers.isReserved(name) && used.add(name)) {
        numbers.put(base, i + 1);
        return name;
      }
    }
  }

  /** Names the top-level symbols of the modules that stand in the output as they are, in their order. */
  void nameSymbols() {
    LinkedModule entry = linked.module(linked.entry());
    if (entry.hasEval() && !entry.isWrapped()) {
      nameSymbols(entry);
    }
    for (Linked.Step step : linked.steps()) {
      if (step instanceof Linked.Step.Module(int index) && !linked.module(index).isWrapped()
          && (index != entry.index() || !entry.hasEval())) {
        nameSymbols(linked.module(index));
      }
    }
  }

  private void nameSymbols(LinkedModule module) {
    NameTable names = module.code().names();
    var table = table(module);
    var live = new BitSet();
    for (Part part : module.parts().list()) {
      if (part.isIncluded()) {
        for (int symbol : part.declaredSymbols()) {
          live.set(symbol);
        }
      }
    }
    for (int symbol = live.nextSetBit(0); symbol >= 0; symbol = live.nextSetBit(symbol + 1)) {
      if (symbol < names.symbolCount()) {
        table[symbol] = free(module, symbol, names.name(symbol));
      } else {
        table[symbol] = free(module, symbol, Identifiers.of(module.module().shown()) + "_default");
      }
    }
  }

  private @Nullable String[] table(LinkedModule module) {
    @Nullable
    String[] table = symbols[module.index()];
    if (table == null) {
      table = new String[module.code().names().symbolCount() + 1];
      Arrays.fill(table, null);
      symbols[module.index()] = table;
    }
    return table;
  }

  private String free(LinkedModule module, int symbol, String base) {
    BitSet from = users.get((long) module.index() << 32 | symbol);
    for (int i = numbers.getOrDefault(base, 0);; i++) {
      String name = i == 0 ? base : base + "$" + i;
      boolean own = i == 0 && symbol < module.defaultSymbol();
      if (!used.contains(name) && !Identifiers.isReserved(name) && (own || !module.innerNames().contains(name))
          && !isCaptured(name, from)) {
        used.add(name);
        numbers.put(base, i + 1);
        return name;
      }
    }
  }

  /** Whether a module that uses the symbol has a declaration that the name would mean there. */
  private boolean isCaptured(String name, @Nullable BitSet from) {
    if (from == null) {
      return false;
    }
    for (int user = from.nextSetBit(0); user >= 0; user = from.nextSetBit(user + 1)) {
      LinkedModule module = linked.module(user);
      if (module.innerNames().contains(name) || module.isWrapped() && module.topNames().contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The name of a top-level symbol. */
  String symbol(LinkedModule module, int symbol) {
    @Nullable
    String name = table(module)[symbol];
    if (name != null) {
      return name;
    }
    if (symbol == module.defaultSymbol()) {
      name = make(Identifiers.of(module.module().shown()) + "_default");
      table(module)[symbol] = name;
      return name;
    }
    return module.code().names().name(symbol);
  }
}
