package tj.somon.compiler.names;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;

/**
 * The meaning of every name of a module: symbols, scopes and uses, as flat arrays indexed by number. Immutable and safe
 * to share between threads.
 *
 * <p>A symbol is a number from 0; names with several meanings in one scope (a class and a namespace, a variable and an
 * interface) share one symbol. {@link #NONE} stands for "no symbol" and "no scope".
 */
public final class NameTable {
  /** No symbol, no scope, no node. */
  public static final int NONE = -1;

  private final SymbolStore symbols;
  private final ScopeStore scopes;
  private final int[] symbolByNode;
  private final List<Expression.NameUse> unbound;
  private final ModuleFacts facts;
  private volatile int @Nullable [] index;

  NameTable(SymbolStore symbols, ScopeStore scopes, int[] symbolByNode, List<Expression.NameUse> unbound,
      ModuleFacts facts) {
    this.symbols = symbols;
    this.scopes = scopes;
    this.symbolByNode = symbolByNode;
    this.unbound = List.copyOf(unbound);
    this.facts = facts;
  }

  /**
   * The symbol of a name: of a NameUse, BindingName, TypeName, EnumMember, or of the ModuleName that is the local name
   * of an export specifier without a module.
   *
   * @return {@link #NONE} for a name without a binding in the module, and for every other node
   */
  public int symbolOf(int nodeId) {
    return nodeId < symbolByNode.length ? symbolByNode[nodeId] : NONE;
  }

  public int symbolCount() {
    return symbols.count;
  }

  public String name(int symbol) {
    return symbols.atoms.text(symbols.atom[symbol]);
  }

  /** All bits of {@link SymbolFlags}. */
  public int flags(int symbol) {
    return symbols.flags[symbol];
  }

  /** Whether at least one of the bits of {@link SymbolFlags} is set. */
  public boolean is(int symbol, int anyOf) {
    return (symbols.flags[symbol] & anyOf) != 0;
  }

  /** Whether a declaration of one of these sorts is not ambient, so that it declares the name at run time. */
  public boolean hasCode(int symbol, int anyOf) {
    return (symbols.real[symbol] & anyOf) != 0;
  }

  /** The scope that declares a symbol. */
  public int scopeOfSymbol(int symbol) {
    return symbols.scope[symbol];
  }

  /** The node id of the name (BindingName or EnumMember) that first declares a symbol. */
  public int declaration(int symbol) {
    return symbols.firstNode[symbol];
  }

  /** The node ids of all names that declare a symbol, in source order. */
  public int[] declarations(int symbol) {
    return symbols.declarations(symbol);
  }

  /**
   * Whether a BindingName is the first declaration of its symbol that has code (ambient ones do not count): the first
   * block of a merged namespace or enum, whose output declares the variable.
   */
  public boolean isFirstDeclaration(int bindingId) {
    int symbol = symbolOf(bindingId);
    return symbol != NONE && symbols.firstRealNode[symbol] == bindingId;
  }

  /** Whether something other than the initialiser of its only declaration assigns to it. */
  public boolean isAssigned(int symbol) {
    return is(symbol, SymbolFlags.ASSIGNED);
  }

  /** Whether a function other than the one that declares it uses it. */
  public boolean isCaptured(int symbol) {
    return is(symbol, SymbolFlags.CAPTURED);
  }

  /** Whether the module exports it, in any way. */
  public boolean isExported(int symbol) {
    return is(symbol, SymbolFlags.EXPORTED);
  }

  /** How often it is used as a value, assignments included; an export specifier counts. */
  public int valueUses(int symbol) {
    return symbols.valueUses[symbol];
  }

  /** How often it is used in types, {@code typeof} queries included. */
  public int typeUses(int symbol) {
    return symbols.typeUses[symbol];
  }

  public int scopeCount() {
    return scopes.count;
  }

  /**
   * The scope that a node makes. A FunctionBody whose function keeps all names in one scope answers with that scope.
   *
   * @return {@link #NONE} for a node that makes no scope
   */
  public int scopeOf(int nodeId) {
    return scopes.ofNode(nodeId);
  }

  /** The scope in which a NameUse or TypeName stands; {@link #NONE} for nodes that are no names. */
  public int scopeOfUse(int nodeId) {
    return scopes.ofNode(nodeId);
  }

  /** The enclosing scope; {@link #NONE} for the outermost. */
  public int parentScope(int scope) {
    return scopes.parent[scope];
  }

  public ScopeKind kindOfScope(int scope) {
    return scopes.kind[scope];
  }

  /** The id of the node that makes a scope; {@link #NONE} for scopes without one. */
  public int ownerOfScope(int scope) {
    return scopes.owner[scope];
  }

  /** The symbols that a scope declares, in the order of their first declarations. */
  public int[] symbolsIn(int scope) {
    return symbols.inScope(scopes, scope);
  }

  /** Whether a direct call of {@code eval} stands in the scope or in one below it. */
  public boolean hasDirectEval(int scope) {
    return scopes.is(scope, ScopeStore.EVAL);
  }

  /** Whether a {@code with} statement stands in the scope or in one below it. */
  public boolean hasWith(int scope) {
    return scopes.is(scope, ScopeStore.WITH);
  }

  /** Whether the function whose scope this is uses its implicit {@code arguments}. */
  public boolean usesArguments(int functionScope) {
    return scopes.is(functionScope, ScopeStore.ARGUMENTS);
  }

  /** Whether a name has a binding as a value in a scope or one around it. */
  public boolean isBoundIn(int scope, String name) {
    return lookup(scope, name) != NONE;
  }

  /** The symbol that a name means as a value in a scope, looking outward; {@link #NONE} if it is unbound there. */
  public int lookup(int scope, String name) {
    int atom = symbols.atoms.find(name);
    if (atom == NONE) {
      return NONE;
    }
    for (int s = scope; s != NONE; s = scopes.parent[s]) {
      int symbol = inScope(s, atom);
      if (symbol == NONE && scopes.members[s] != NONE) {
        symbol = inScope(scopes.members[s], atom);
      }
      if (symbol != NONE && is(symbol, SymbolFlags.VALUE)) {
        return symbol;
      }
    }
    return NONE;
  }

  /** The uses as values that no declaration of the module binds, in source order. */
  public List<Expression.NameUse> unbound() {
    return unbound;
  }

  /** The exported members of a namespace or the members of an enum, of all its declarations. */
  public int[] exportsOf(int symbol) {
    int members = symbols.members[symbol];
    return members == NONE ? new int[0] : symbolsIn(members);
  }

  /** What the walk saw that concerns other modules. */
  public ModuleFacts facts() {
    return facts;
  }

  private int inScope(int scope, int atom) {
    int[] table = index();
    int mask = table.length - 1;
    for (int at = mix(scope, atom) & mask; table[at] != NONE; at = at + 1 & mask) {
      int symbol = table[at];
      if (symbols.scope[symbol] == scope && symbols.atom[symbol] == atom) {
        return symbol;
      }
    }
    return NONE;
  }

  private int[] index() {
    int[] known = index;
    if (known == null) {
      known = buildIndex();
      index = known;
    }
    return known;
  }

  private int[] buildIndex() {
    int[] table = new int[Math.max(8, Integer.highestOneBit(symbols.count + 1) << 2)];
    Arrays.fill(table, NONE);
    int mask = table.length - 1;
    for (int symbol = 0; symbol < symbols.count; symbol++) {
      int at = mix(symbols.scope[symbol], symbols.atom[symbol]) & mask;
      while (table[at] != NONE) {
        at = at + 1 & mask;
      }
      table[at] = symbol;
    }
    return table;
  }

  private static int mix(int scope, int atom) {
    int hash = scope * 0x9E3779B1 + atom * 0x85EBCA6B;
    return hash ^ hash >>> 15;
  }
}
