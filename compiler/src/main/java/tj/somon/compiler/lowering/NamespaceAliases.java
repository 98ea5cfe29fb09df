package tj.somon.compiler.lowering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/** What the aliases {@code import a = N.b} of a module stand for, and which of them leave a constant. */
final class NamespaceAliases {
  private static final int UNKNOWN = NameTable.NONE;
  private static final int MAX_DEPTH = 100;

  private final NameTable names;
  private final Map<Integer, ModuleItem.ImportEquals> bySymbol = new HashMap<>();
  private final Set<Integer> roots = new HashSet<>();

  NamespaceAliases(Program program, NameTable names) {
    this.names = names;
    collect(program.body());
    findRoots();
  }

  private void collect(List<Statement> body) {
    for (Statement statement : body) {
      Statement inner = statement instanceof ModuleItem.ExportDeclaration export ? export.declaration() : statement;
      if (inner instanceof TypeDeclaration.Namespace namespace && !RuntimeMeaning.isErased(namespace)) {
        collect(namespace.body());
      } else if (inner instanceof ModuleItem.ImportEquals alias && alias.entity() != null && !alias.typeOnly()) {
        bySymbol.put(names.symbolOf(alias.name().id()), alias);
      }
    }
  }

  /** An alias is needed also where another that leaves a constant begins with it: in any order. */
  private void findRoots() {
    boolean grown = !bySymbol.isEmpty();
    while (grown) {
      grown = false;
      for (ModuleItem.ImportEquals alias : bySymbol.values()) {
        EntityName entity = alias.entity();
        if (entity != null && isKept(alias)) {
          grown |= roots.add(names.symbolOf(first(entity).id()));
        }
      }
    }
  }

  private static EntityName first(EntityName entity) {
    EntityName first = entity;
    while (first instanceof EntityName.Qualified qualified) {
      first = qualified.left();
    }
    return first;
  }

  /** Whether an alias that is kept takes a member of what a symbol stands for. */
  boolean isRoot(int symbol) {
    return roots.contains(symbol);
  }

  /** Whether an alias of a namespace's member leaves a constant: where it is used as a value. */
  boolean isKept(ModuleItem.ImportEquals alias) {
    int symbol = names.symbolOf(alias.name().id());
    if (alias.typeOnly() || symbol == NameTable.NONE || isType(symbol)) {
      return false;
    }
    return alias.exported() || names.valueUses(symbol) > 0 || roots.contains(symbol);
  }

  /** Whether a symbol is an alias that stands for a type and nothing else. */
  boolean isType(int symbol) {
    ModuleItem.ImportEquals alias = bySymbol.get(symbol);
    if (alias == null || alias.entity() == null) {
      return false;
    }
    int target = target(alias.entity(), 0);
    return target != UNKNOWN && !hasValue(target, 0);
  }

  /** The symbol that a name stands for, behind all aliases. */
  private int target(EntityName entity, int depth) {
    if (depth > MAX_DEPTH) {
      return UNKNOWN;
    }
    int symbol = switch (entity) {
      case EntityName.TypeName name -> names.symbolOf(name.id());
      case EntityName.Qualified q -> member(target(q.left(), depth + 1), q.name());
    };
    ModuleItem.ImportEquals alias = bySymbol.get(symbol);
    EntityName further = alias == null ? null : alias.entity();
    return further == null ? symbol : target(further, depth + 1);
  }

  private int member(int container, String name) {
    if (container == UNKNOWN || !names.is(container, SymbolFlags.NAMESPACE | SymbolFlags.ENUM)) {
      return UNKNOWN;
    }
    for (int member : names.exportsOf(container)) {
      if (names.name(member).equals(name)) {
        return member;
      }
    }
    return UNKNOWN;
  }

  /** Whether a symbol is a value, be it declared elsewhere. A namespace without code is one if a member is. */
  private boolean hasValue(int symbol, int depth) {
    if (names.is(symbol, SymbolFlags.IMPORT_TYPE)) {
      return false;
    }
    boolean named = names.is(symbol, RuntimeMeaning.VALUES | SymbolFlags.ENUM_MEMBER);
    return named || names.is(symbol, SymbolFlags.NAMESPACE) && depth < MAX_DEPTH && hasValueMember(symbol, depth);
  }

  private boolean hasValueMember(int namespace, int depth) {
    for (int member : names.exportsOf(namespace)) {
      if (hasValue(member, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
