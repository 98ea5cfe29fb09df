package tj.somon.compiler.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Node;

/**
 * Gives every use its symbol. Goes once more through the scopes as the walk did, and keeps for each spelling the symbol
 * that it means at the moment, so that a use costs the same however deep it stands.
 */
final class Resolver {
  private static final int NONE = NameTable.NONE;
  /** The arguments of the function around: no symbol, but no unknown name either. */
  private static final int IMPLICIT = -2;

  private final SymbolStore symbols;
  private final ScopeStore scopes;
  private final Uses uses;
  private final int[] symbolByNode;
  private final UseRules rules;
  private final boolean types;
  private final int argumentsAtom;
  private final int atoms;
  /** The symbol of each spelling, as a value, then as a type, then as a qualifier. */
  private final int[] current;
  private int[] saved = new int[128];
  private int depth;
  private int[] open = new int[32];
  private int openCount;
  private int scope = NONE;
  private int function = NONE;
  private final ArrayList<NameUse> unbound = new ArrayList<>();

  Resolver(Declarations declarations, Uses uses, UseRules rules, boolean types) {
    this.symbols = declarations.symbols;
    this.scopes = declarations.scopes;
    this.symbolByNode = declarations.symbolByNode;
    this.uses = uses;
    this.rules = rules;
    this.types = types;
    this.argumentsAtom = symbols.atoms.find("arguments");
    this.atoms = symbols.atoms.count();
    this.current = new int[types ? atoms * 3 : atoms];
    Arrays.fill(current, NONE);
  }

  /** Resolves all uses; answers with the unbound ones. */
  List<NameUse> resolve() {
    int turn = 0;
    for (int use = 0; use < uses.count; use++) {
      while (turn < uses.turns && uses.turnAt[turn] <= use) {
        turn(uses.turnTo[turn++]);
      }
      resolve(use);
    }
    return unbound;
  }

  private void turn(int to) {
    if (to == NONE) {
      leave();
    } else {
      enter(to);
    }
  }

  private void enter(int entered) {
    if (openCount == open.length) {
      open = Arrays.copyOf(open, openCount * 2);
    }
    open[openCount++] = depth;
    scope = entered;
    function = scopes.function[entered];
    if (argumentsAtom != NONE && scopes.kind[entered] == ScopeKind.FUNCTION) {
      set(argumentsAtom, IMPLICIT);
    }
    if (scopes.members[entered] != NONE) {
      show(scopes.members[entered]);
    }
    show(entered);
  }

  private void show(int shown) {
    for (int s = scopes.first[shown]; s != NONE; s = symbols.nextInScope[s]) {
      int flags = symbols.flags[s];
      int atom = symbols.atom[s];
      if ((flags & SymbolFlags.VALUE) != 0) {
        set(atom, s);
      }
      if (types) {
        if ((flags & SymbolFlags.TYPE) != 0) {
          set(atom + atoms, s);
        }
        if ((flags & SymbolFlags.QUALIFIER) != 0) {
          set(atom + atoms + atoms, s);
        }
      }
    }
  }

  private void set(int place, int symbol) {
    if (depth + 2 > saved.length) {
      saved = Arrays.copyOf(saved, saved.length * 2);
    }
    saved[depth++] = place;
    saved[depth++] = current[place];
    current[place] = symbol;
  }

  private void leave() {
    int mark = open[--openCount];
    while (depth > mark) {
      int old = saved[--depth];
      current[saved[--depth]] = old;
    }
    scope = scopes.parent[scope];
    function = scope == NONE ? NONE : scopes.function[scope];
  }

  private void resolve(int use) {
    int info = uses.info[use];
    int atom = info >>> Uses.ATOM_SHIFT;
    if ((info & Uses.MODE) == Uses.VALUE) {
      value(uses.node[use], info, current[atom]);
    } else {
      other(uses.node[use], info, atom);
    }
  }

  private void value(Node node, int info, int symbol) {
    if (symbol < 0) {
      free(node, info, symbol);
      return;
    }
    symbolByNode[node.id()] = symbol;
    symbols.valueUses[symbol]++;
    if (scopes.function[symbols.scope[symbol]] != function) {
      symbols.flags[symbol] |= SymbolFlags.CAPTURED;
    }
    if ((info & Uses.WRITE) != 0) {
      symbols.flags[symbol] |= SymbolFlags.ASSIGNED;
      rules.assigned(node, symbol);
    }
  }

  private void free(Node node, int info, int symbol) {
    if (symbol == IMPLICIT) {
      markArguments();
    } else if (node instanceof NameUse use) {
      unbound.add(use);
      if ((info & Uses.CAREFUL) == 0) {
        rules.unknown(use, scope, types && current[(info >>> Uses.ATOM_SHIFT) + atoms] >= 0);
      }
    }
  }

  private void markArguments() {
    int function = scope;
    while (scopes.kind[function] != ScopeKind.FUNCTION) {
      function = scopes.parent[function];
    }
    scopes.set(function, ScopeStore.ARGUMENTS);
  }

  private void other(Node node, int info, int atom) {
    int value = current[atom];
    int mode = info & Uses.MODE;
    if (mode == Uses.PROBE) {
      rules.probed(node, value);
      return;
    }
    int type = types ? current[atom + atoms] : NONE;
    int qualifier = types ? current[atom + atoms + atoms] : NONE;
    int symbol = switch (mode) {
      case Uses.TYPE -> type;
      case Uses.QUALIFIER -> qualifier;
      case Uses.QUERY -> inner(value, qualifier);
      default -> inner(value, inner(type, qualifier));
    };
    if (symbol < 0) {
      if (mode == Uses.EXPORT) {
        rules.unknownExport(node, symbols.atoms.text(atom), scope);
      }
      return;
    }
    symbolByNode[node.id()] = symbol;
    count(mode, symbol);
  }

  /** The one whose scope is further in; of the same scope the first. */
  private int inner(int first, int second) {
    if (first < 0 || second < 0) {
      return Math.max(first, second);
    }
    return symbols.scope[second] > symbols.scope[first] ? second : first;
  }

  private void count(int mode, int symbol) {
    if (mode == Uses.EXPORT && (symbols.flags[symbol] & SymbolFlags.VALUE) != 0) {
      symbols.valueUses[symbol]++;
    } else {
      symbols.typeUses[symbol]++;
    }
    if (mode >= Uses.EXPORT) {
      symbols.flags[symbol] |= SymbolFlags.EXPORTED;
    }
  }
}
