package tj.somon.compiler.names;

import java.util.Arrays;
import java.util.HashMap;
import tj.somon.compiler.ast.Target.BindingName;

/**
 * Declares names in scopes and reports declarations that exclude each other (ECMAScript 2025, the Early Errors of 14.2,
 * 14.12, 14.15, 15.2, 16.1 and 16.2, and annex B.3; TypeScript's rules for merging where the language has types).
 */
final class Declarations {
  private static final int NONE = NameTable.NONE;
  private static final int VALUE = SymbolFlags.VALUE;

  final SymbolStore symbols;
  final ScopeStore scopes;
  final int[] symbolByNode;
  private final NameDiagnostics diagnostics;
  private final MergeRules rules;
  private final HoistedFunctions hoisted;
  /** The innermost symbol of each spelling in the open scopes. */
  private int[] top = new int[256];
  private final HashMap<Long, Integer> members = new HashMap<>();

  Declarations(SymbolStore symbols, ScopeStore scopes, int[] symbolByNode, NameDiagnostics diagnostics) {
    this.symbols = symbols;
    this.scopes = scopes;
    this.symbolByNode = symbolByNode;
    this.diagnostics = diagnostics;
    this.rules = new MergeRules(symbols, scopes);
    this.hoisted = new HoistedFunctions(this);
    Arrays.fill(top, NONE);
  }

  /** Declares a name in a scope; variables go to the nearest scope that holds them. Answers with the symbol. */
  int declare(int scope, BindingName name, int flags) {
    return declare(scope, name.name(), flags, name.id(), name.start(), name.end());
  }

  int declare(int scope, String name, int flags, int node, int start, int end) {
    int atom = symbols.atoms.of(name);
    int symbol;
    if ((flags & SymbolFlags.NAMESPACE_MEMBER) != 0) {
      symbol = declareMember(scope, atom, flags, node, start, end);
    } else if ((flags & SymbolFlags.VAR) != 0) {
      symbol = declareVariable(scope, atom, flags, node, start, end);
    } else {
      symbol = declareIn(scope, atom, flags, node, start, end);
    }
    symbolByNode[node] = symbol;
    return symbol;
  }

  private int declareVariable(int from, int atom, int flags, int node, int start, int end) {
    int target = scopes.variables[from];
    if (from != target && (flags & SymbolFlags.AMBIENT) == 0) {
      for (int s = head(atom); s != NONE && symbols.scope[s] > target; s = symbols.outer[s]) {
        if (rules.stopsVariable(s)) {
          redeclared(s, start, end);
          break;
        }
      }
    }
    int symbol = declareIn(target, atom, flags, node, start, end);
    symbols.varScope[symbol] = Math.max(symbols.varScope[symbol], from);
    return symbol;
  }

  private int declareIn(int scope, int atom, int flags, int node, int start, int end) {
    int existing = find(scope, atom);
    if (existing != NONE) {
      return merge(existing, flags, node, start, end);
    }
    if ((flags & (SymbolFlags.VAR | SymbolFlags.PARAMETER | SymbolFlags.AMBIENT)) == 0 && (flags & VALUE) != 0) {
      int obstacle = obstacle(scope, atom, flags);
      if (obstacle != NONE) {
        redeclared(obstacle, start, end);
      }
    }
    return add(scope, atom, flags, node, start);
  }

  /** A symbol of another scope that forbids a lexical declaration in this one. */
  private int obstacle(int scope, int atom, int flags) {
    ScopeKind kind = scopes.kind[scope];
    int outside = scopes.parent[scope];
    if (kind == ScopeKind.FUNCTION_BODY && (flags & SymbolFlags.FUNCTION) == 0
        || kind == ScopeKind.BLOCK && scopes.kind[outside] == ScopeKind.CATCH) {
      int parameter = find(outside, atom);
      if (parameter != NONE && (symbols.flags[parameter] & (SymbolFlags.PARAMETER | SymbolFlags.CATCH)) != 0) {
        return parameter;
      }
    }
    if (kind == ScopeKind.NAMESPACE && scopes.members[scope] != NONE) {
      return sameBlock(scope, member(scopes.members[scope], atom));
    }
    if (kind.holdsVariables()) {
      return NONE;
    }
    int variable = find(scopes.variables[scope], atom);
    return variable != NONE && symbols.varScope[variable] >= scope ? variable : NONE;
  }

  private int sameBlock(int scope, int symbol) {
    boolean here = symbol != NONE && (symbols.flags[symbol] & VALUE) != 0
        && (symbols.flags[symbol] & SymbolFlags.AMBIENT) == 0 && symbols.start[symbol] >= scopes.start[scope];
    return here ? symbol : NONE;
  }

  private int merge(int existing, int flags, int node, int start, int end) {
    boolean ambient = (flags & SymbolFlags.AMBIENT) != 0;
    int real = symbols.real[existing];
    if (!ambient && real != 0) {
      switch (rules.judge(existing, flags)) {
        case ALLOWED -> {
        }
        case REDECLARED -> redeclared(existing, start, end);
        case NAMESPACE_FIRST -> diagnostics.again(NameCode.NAMESPACE_BEFORE_CLASS, start, end, text(existing),
            symbols.start[existing], "note.class-first");
      }
    }
    boolean valueAgain = !ambient && (real & flags & VALUE) != 0;
    int both = symbols.flags[existing] | flags | (valueAgain ? SymbolFlags.ASSIGNED : 0);
    boolean onlyAmbient = ambient && real == 0;
    symbols.flags[existing] = onlyAmbient ? both : both & ~SymbolFlags.AMBIENT;
    symbols.real[existing] = ambient ? real : real | flags;
    symbols.addDeclaration(existing, node, !ambient);
    return existing;
  }

  private int add(int scope, int atom, int flags, int node, int start) {
    int symbol = symbols.add(atom, scope, flags, node, start);
    link(scope, symbol);
    if (scopes.kind[scope] != ScopeKind.MEMBERS) {
      insert(atom, symbol, scope);
    }
    return symbol;
  }

  private void link(int scope, int symbol) {
    if (scopes.first[scope] == NONE) {
      scopes.first[scope] = symbol;
    } else {
      symbols.nextInScope[scopes.last[scope]] = symbol;
    }
    scopes.last[scope] = symbol;
  }

  /** Puts a symbol into the list of its spelling, innermost scope first. */
  private void insert(int atom, int symbol, int scope) {
    int head = head(atom);
    if (head == NONE || symbols.scope[head] <= scope) {
      symbols.outer[symbol] = head;
      top[atom] = symbol;
      return;
    }
    int inner = head;
    while (symbols.outer[inner] != NONE && symbols.scope[symbols.outer[inner]] > scope) {
      inner = symbols.outer[inner];
    }
    symbols.outer[symbol] = symbols.outer[inner];
    symbols.outer[inner] = symbol;
  }

  private int head(int atom) {
    if (atom >= top.length) {
      int size = top.length;
      top = Arrays.copyOf(top, Math.max(atom + 1, size * 2));
      Arrays.fill(top, size, top.length, NONE);
    }
    return top[atom];
  }

  /** The symbol of a spelling in an open scope. */
  int find(int scope, int atom) {
    int s = head(atom);
    while (s != NONE && symbols.scope[s] > scope) {
      s = symbols.outer[s];
    }
    return s != NONE && symbols.scope[s] == scope ? s : NONE;
  }

  /** Forgets the names of a scope that ends, after its block functions have become variables where they may. */
  void close(int scope) {
    hoisted.close(scope);
    for (int s = scopes.first[scope]; s != NONE; s = symbols.nextInScope[s]) {
      top[symbols.atom[s]] = symbols.outer[s];
    }
  }

  /** Notes a function of a block in sloppy mode code, which may also become a variable (annex B.3.2). */
  void hoistLater(int symbol) {
    hoisted.add(symbol);
  }

  /** Adds the variable that a block function makes in a scope where nothing of its name stands. */
  void addHoisted(int scope, int function) {
    add(scope, symbols.atom[function], HoistedFunctions.MADE_VARIABLE, symbols.firstNode[function],
        symbols.start[function]);
  }

  private int declareMember(int scope, int atom, int flags, int node, int start, int end) {
    int shared = scopes.members[scope];
    int existing = member(shared, atom);
    if (existing != NONE) {
      if ((flags & symbols.flags[existing] & SymbolFlags.ENUM_MEMBER) != 0) {
        diagnostics.again(NameCode.DUPLICATE_ENUM_MEMBER, start, end, text(existing), symbols.start[existing],
            "note.other-name");
        return existing;
      }
      return merge(existing, flags, node, start, end);
    }
    int local = find(scope, atom);
    if (local != NONE && (flags & symbols.flags[local] & VALUE) != 0
        && (flags & SymbolFlags.AMBIENT | symbols.flags[local] & SymbolFlags.AMBIENT) == 0) {
      redeclared(local, start, end);
    }
    int symbol = add(shared, atom, flags, node, start);
    members.put(key(shared, atom), symbol);
    return symbol;
  }

  private int member(int shared, int atom) {
    return members.getOrDefault(key(shared, atom), NONE);
  }

  private static long key(int scope, int atom) {
    return (long) scope << 32 | atom;
  }

  private void redeclared(int first, int start, int end) {
    boolean parameters = (symbols.flags[first] & SymbolFlags.PARAMETER) != 0;
    diagnostics.again(NameCode.REDECLARED, start, end, text(first), symbols.start[first],
        parameters ? "note.parameter-exists" : "note.other-name");
  }

  private String text(int symbol) {
    return symbols.atoms.text(symbols.atom[symbol]);
  }
}
