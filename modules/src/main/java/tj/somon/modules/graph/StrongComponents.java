package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tarjan's search for strongly connected components, with a stack of its own, so that chains may be of any length. */
final class StrongComponents {
  private final int[][] edges;
  private final int[] order;
  private final int[] low;
  private final int[] next;
  private final int[] stack;
  private final int[] path;
  private int stacked;
  private int counter;

  StrongComponents(int[][] edges) {
    this.edges = edges;
    this.order = new int[edges.length];
    this.low = new int[edges.length];
    this.next = new int[edges.length];
    this.stack = new int[edges.length];
    this.path = new int[edges.length];
  }

  /** The components, those that others lead to first; {@code component} gets the number of each node's. */
  List<int[]> find(int[] component) {
    Arrays.fill(component, -1);
    var found = new ArrayList<int[]>();
    for (int root = 0; root < edges.length; root++) {
      if (order[root] == 0) {
        search(root, component, found);
      }
    }
    return found;
  }

  private void search(int root, int[] component, List<int[]> found) {
    int depth = 0;
    enter(root);
    path[depth++] = root;
    while (depth > 0) {
      int at = path[depth - 1];
      if (next[at] < edges[at].length) {
        int target = edges[at][next[at]++];
        if (order[target] == 0) {
          enter(target);
          path[depth++] = target;
        } else if (component[target] < 0) {
          low[at] = Math.min(low[at], order[target]);
        }
      } else {
        depth--;
        if (depth > 0) {
          low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[at]);
        }
        if (low[at] == order[at]) {
          close(at, component, found);
        }
      }
    }
  }

  private void enter(int node) {
    order[node] = low[node] = ++counter;
    stack[stacked++] = node;
  }

  private void close(int root, int[] component, List<int[]> found) {
    int from = stacked;
    do {
      component[stack[--from]] = found.size();
    } while (stack[from] != root);
    int[] members = Arrays.copyOfRange(stack, from, stacked);
    Arrays.sort(members);
    stacked = from;
    found.add(members);
  }
}
