package tj.somon.compiler.names;

import java.util.Arrays;

/** The scopes of a module as parallel arrays. A scope's number is greater than that of every scope around it. */
final class ScopeStore {
  static final int EVAL = 1;
  static final int WITH = 2;
  static final int ARGUMENTS = 4;

  int count;
  int[] parent;
  int[] owner;
  /** Offset of the first character. */
  int[] start;
  /** The nearest scope, this one included, that a function, class body or module makes. */
  int[] function;
  /** Heads and tails of the lists of symbols; -1 where a scope has none. */
  int[] first;
  int[] last;
  /** The scope of the shared members of the namespace or enum whose block this is; -1 for other scopes. */
  int[] members;
  /** The nearest scope, this one included, that holds {@code var} declarations. */
  int[] variables;
  ScopeKind[] kind;
  private int[] flags;
  private final int[] byNode;

  /** Has room for what a tree of {@code nodeCount} nodes usually makes. */
  ScopeStore(int nodeCount) {
    int size = 16 + nodeCount / 16;
    parent = new int[size];
    owner = new int[size];
    start = new int[size];
    function = new int[size];
    first = new int[size];
    last = new int[size];
    members = new int[size];
    variables = new int[size];
    flags = new int[size];
    kind = new ScopeKind[size];
    byNode = new int[nodeCount];
    Arrays.fill(byNode, NameTable.NONE);
  }

  int ofNode(int nodeId) {
    return nodeId < byNode.length ? byNode[nodeId] : NameTable.NONE;
  }

  void setNode(int nodeId, int scope) {
    byNode[nodeId] = scope;
  }

  boolean is(int scope, int flag) {
    return (flags[scope] & flag) != 0;
  }

  void set(int scope, int flag) {
    flags[scope] |= flag;
  }

  /** Marks a scope and all around it. */
  void setOutward(int scope, int flag) {
    for (int s = scope; s != NameTable.NONE && !is(s, flag); s = parent[s]) {
      flags[s] |= flag;
    }
  }

  int add(ScopeKind scopeKind, int scopeParent, int ownerNode, int startOffset) {
    int scope = count++;
    if (scope == parent.length) {
      grow();
    }
    parent[scope] = scopeParent;
    owner[scope] = ownerNode;
    start[scope] = startOffset;
    kind[scope] = scopeKind;
    first[scope] = NameTable.NONE;
    last[scope] = NameTable.NONE;
    members[scope] = NameTable.NONE;
    variables[scope] = scopeKind.holdsVariables() || scopeParent == NameTable.NONE ? scope : variables[scopeParent];
    boolean own = scopeKind.holdsVariables() && scopeKind != ScopeKind.FUNCTION_BODY;
    function[scope] = own || scopeParent == NameTable.NONE ? scope : function[scopeParent];
    return scope;
  }

  private void grow() {
    int size = count * 2;
    parent = Arrays.copyOf(parent, size);
    owner = Arrays.copyOf(owner, size);
    start = Arrays.copyOf(start, size);
    function = Arrays.copyOf(function, size);
    first = Arrays.copyOf(first, size);
    last = Arrays.copyOf(last, size);
    members = Arrays.copyOf(members, size);
    variables = Arrays.copyOf(variables, size);
    kind = Arrays.copyOf(kind, size);
    flags = Arrays.copyOf(flags, size);
  }
}
