package tj.somon.compiler.names;

import java.util.Arrays;

/**
 * Functions of blocks that also make a variable of the enclosing function or script, in sloppy mode code (ECMAScript
 * 2025, B.3.2): they wander outward, scope by scope, until one forbids them or takes them.
 */
final class HoistedFunctions {
  private static final int NONE = NameTable.NONE;
  private static final int OBSTACLES = SymbolFlags.LET | SymbolFlags.CONST | SymbolFlags.USING | SymbolFlags.CLASS
      | SymbolFlags.IMPORT | SymbolFlags.PARAMETER | SymbolFlags.ENUM | SymbolFlags.NAMESPACE;

  /** What the variable that a block function makes is. */
  static final int MADE_VARIABLE = SymbolFlags.VAR | SymbolFlags.VALUE | SymbolFlags.HOISTED_FUNCTION
      | SymbolFlags.ASSIGNED;

  private final Declarations declarations;
  private int[] function = new int[8];
  /** The scope at whose end each function is looked at next; those of inner scopes are last. */
  private int[] waitsFor = new int[8];
  private int count;

  HoistedFunctions(Declarations declarations) {
    this.declarations = declarations;
  }

  /** Notes a block function, whose symbol has {@link SymbolFlags#HOISTED_FUNCTION} until it turns out not to. */
  void add(int symbol) {
    if (count == function.length) {
      function = Arrays.copyOf(function, count * 2);
      waitsFor = Arrays.copyOf(waitsFor, count * 2);
    }
    function[count] = symbol;
    waitsFor[count++] = declarations.symbols.scope[symbol];
  }

  void close(int scope) {
    int from = count;
    while (from > 0 && waitsFor[from - 1] == scope) {
      from--;
    }
    int kept = from;
    for (int i = from; i < count; i++) {
      if (goesOn(scope, function[i])) {
        function[kept] = function[i];
        waitsFor[kept++] = declarations.scopes.parent[scope];
      }
    }
    count = kept;
  }

  private boolean goesOn(int scope, int symbol) {
    if (declarations.symbols.scope[symbol] == scope) {
      return true;
    }
    int other = declarations.find(scope, declarations.symbols.atom[symbol]);
    if (declarations.scopes.kind[scope].holdsVariables()) {
      arrive(scope, symbol, other);
      return false;
    }
    boolean free = other == NONE || (flags(other) & SymbolFlags.VALUE) == 0;
    boolean plainCatchParameter = !free && (flags(other) & (SymbolFlags.CATCH | SymbolFlags.LET)) == SymbolFlags.CATCH;
    if (!free && !plainCatchParameter) {
      stays(symbol);
    }
    return free || plainCatchParameter;
  }

  private void arrive(int scope, int symbol, int other) {
    if (isParameter(scope, symbol) || other != NONE && (flags(other) & OBSTACLES) != 0) {
      stays(symbol);
    } else if (other == NONE) {
      declarations.addHoisted(scope, symbol);
    } else {
      declarations.symbols.flags[other] |= MADE_VARIABLE;
    }
  }

  private void stays(int symbol) {
    declarations.symbols.flags[symbol] &= ~SymbolFlags.HOISTED_FUNCTION;
  }

  private boolean isParameter(int scope, int symbol) {
    if (declarations.scopes.kind[scope] != ScopeKind.FUNCTION_BODY) {
      return false;
    }
    int parameter = declarations.find(declarations.scopes.parent[scope], declarations.symbols.atom[symbol]);
    return parameter != NONE && (flags(parameter) & SymbolFlags.PARAMETER) != 0;
  }

  private int flags(int symbol) {
    return declarations.symbols.flags[symbol];
  }
}
