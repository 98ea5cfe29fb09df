package tj.somon.compiler.names;

import java.util.Arrays;

/** The symbols of a module as parallel arrays. */
final class SymbolStore {
  final Atoms atoms = new Atoms();
  int count;
  int[] atom;
  int[] flags;
  /** The flags of the declarations that are not ambient. */
  int[] real;
  int[] scope;
  int[] nextInScope;
  /** Next outer symbol of the same spelling, while scopes are open. */
  int[] outer;
  int[] firstNode;
  int[] firstRealNode;
  /** Offset of the first declaration's name. */
  int[] start;
  int[] valueUses;
  int[] typeUses;
  /** The scope of the members of a namespace or enum. */
  int[] members;
  /** The greatest number of a scope in which a {@code var} declares it. */
  int[] varScope;
  private int[] firstLink;
  private int[] lastLink;
  private int[] linkNode = new int[16];
  private int[] linkNext = new int[16];
  private int links;

  /** Has room for what a tree of {@code nodeCount} nodes usually declares. */
  SymbolStore(int nodeCount) {
    int size = 16 + nodeCount / 10;
    atom = new int[size];
    flags = new int[size];
    real = new int[size];
    scope = new int[size];
    nextInScope = new int[size];
    outer = new int[size];
    firstNode = new int[size];
    firstRealNode = new int[size];
    start = new int[size];
    valueUses = new int[size];
    typeUses = new int[size];
    members = new int[size];
    varScope = new int[size];
    firstLink = new int[size];
    lastLink = new int[size];
  }

  int add(int symbolAtom, int symbolScope, int symbolFlags, int node, int nameStart) {
    int symbol = count++;
    if (symbol == atom.length) {
      grow();
    }
    atom[symbol] = symbolAtom;
    scope[symbol] = symbolScope;
    flags[symbol] = symbolFlags;
    real[symbol] = (symbolFlags & SymbolFlags.AMBIENT) == 0 ? symbolFlags : 0;
    firstNode[symbol] = node;
    start[symbol] = nameStart;
    firstRealNode[symbol] = (symbolFlags & SymbolFlags.AMBIENT) == 0 ? node : NameTable.NONE;
    nextInScope[symbol] = NameTable.NONE;
    outer[symbol] = NameTable.NONE;
    members[symbol] = NameTable.NONE;
    varScope[symbol] = NameTable.NONE;
    firstLink[symbol] = NameTable.NONE;
    return symbol;
  }

  /** Records a further declaration of a symbol; its flags have been merged by the caller. */
  void addDeclaration(int symbol, int node, boolean real) {
    if (real && firstRealNode[symbol] == NameTable.NONE) {
      firstRealNode[symbol] = node;
    }
    if (links == linkNode.length) {
      linkNode = Arrays.copyOf(linkNode, links * 2);
      linkNext = Arrays.copyOf(linkNext, links * 2);
    }
    int link = links++;
    linkNode[link] = node;
    linkNext[link] = NameTable.NONE;
    if (firstLink[symbol] == NameTable.NONE) {
      firstLink[symbol] = link;
    } else {
      linkNext[lastLink[symbol]] = link;
    }
    lastLink[symbol] = link;
  }

  int[] declarations(int symbol) {
    int size = 1;
    for (int link = firstLink[symbol]; link != NameTable.NONE; link = linkNext[link]) {
      size++;
    }
    int[] nodes = new int[size];
    nodes[0] = firstNode[symbol];
    int at = 1;
    for (int link = firstLink[symbol]; link != NameTable.NONE; link = linkNext[link]) {
      nodes[at++] = linkNode[link];
    }
    return nodes;
  }

  int[] inScope(ScopeStore scopes, int symbolScope) {
    int size = 0;
    for (int s = scopes.first[symbolScope]; s != NameTable.NONE; s = nextInScope[s]) {
      size++;
    }
    int[] found = new int[size];
    int at = 0;
    for (int s = scopes.first[symbolScope]; s != NameTable.NONE; s = nextInScope[s]) {
      found[at++] = s;
    }
    return found;
  }

  private void grow() {
    int size = count * 2;
    atom = Arrays.copyOf(atom, size);
    flags = Arrays.copyOf(flags, size);
    real = Arrays.copyOf(real, size);
    scope = Arrays.copyOf(scope, size);
    nextInScope = Arrays.copyOf(nextInScope, size);
    outer = Arrays.copyOf(outer, size);
    firstNode = Arrays.copyOf(firstNode, size);
    start = Arrays.copyOf(start, size);
    firstRealNode = Arrays.copyOf(firstRealNode, size);
    valueUses = Arrays.copyOf(valueUses, size);
    typeUses = Arrays.copyOf(typeUses, size);
    members = Arrays.copyOf(members, size);
    varScope = Arrays.copyOf(varScope, size);
    firstLink = Arrays.copyOf(firstLink, size);
    lastLink = Arrays.copyOf(lastLink, size);
  }
}
