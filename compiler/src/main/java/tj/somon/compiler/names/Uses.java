package tj.somon.compiler.names;

import java.util.Arrays;
import tj.somon.compiler.ast.Node;

/** Uses of names and the scopes around them, in the order of the walk. Their meaning is known when it is over. */
final class Uses {
  /** How a name is used; three bits of {@link #info}. */
  static final int VALUE = 0;
  static final int TYPE = 1;
  /** To the left of a dot in a type. */
  static final int QUALIFIER = 2;
  /** A value named in a type: {@code typeof x}, {@code x is T}. */
  static final int QUERY = 3;
  /** The local name of an export: any meaning. */
  static final int EXPORT = 4;
  /** As {@link #EXPORT}, of a type-only export. */
  static final int TYPE_EXPORT = 5;
  /** Not a use: a soft keyword whose meaning depends on what is declared. */
  static final int PROBE = 6;
  static final int MODE = 7;
  /** The use assigns. */
  static final int WRITE = 8;
  /** The name is the operand of {@code typeof}, which does not mind that it is unknown. */
  static final int CAREFUL = 16;
  static final int ATOM_SHIFT = 5;

  int count;
  Node[] node;
  int[] info;

  int turns;
  /** Number of uses before each entering or leaving of a scope. */
  int[] turnAt = new int[128];
  /** The scope that is entered, or -1 where one is left. */
  int[] turnTo = new int[128];

  /** Has room for what a tree of {@code nodeCount} nodes usually holds. */
  Uses(int nodeCount) {
    node = new Node[16 + nodeCount / 3];
    info = new int[node.length];
  }

  void add(Node use, int atom, int modeAndWrite) {
    if (count == info.length) {
      node = Arrays.copyOf(node, count * 2);
      info = Arrays.copyOf(info, count * 2);
    }
    node[count] = use;
    info[count++] = atom << ATOM_SHIFT | modeAndWrite;
  }

  void enter(int scope) {
    if (turns == turnAt.length) {
      turnAt = Arrays.copyOf(turnAt, turns * 2);
      turnTo = Arrays.copyOf(turnTo, turns * 2);
    }
    turnAt[turns] = count;
    turnTo[turns++] = scope;
  }

  void leave() {
    enter(NameTable.NONE);
  }
}
