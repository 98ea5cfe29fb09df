package tj.somon.compiler.parser;

import java.util.Arrays;
import java.util.List;
import tj.somon.compiler.ast.Node;

/**
 * Where lists of nodes grow before they are made: one stack for all lists, so that no list is copied while it grows.
 * {@code int base = stack.size(); stack.push(node); …; List<T> list = stack.pop(base);}
 */
final class NodeStack {
  private Node[] nodes = new Node[256];
  private int size;

  int size() {
    return size;
  }

  void push(Node node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
  }

  Node get(int index) {
    return nodes[index];
  }

  /** Drops what lies above {@code base}. */
  void truncate(int base) {
    Arrays.fill(nodes, base, size, null);
    size = base;
  }

  /** The immutable list of what lies above {@code base}, which is taken from the stack. */
  @SuppressWarnings("unchecked") // the caller pushed only nodes of the kind it asks for
  <T extends Node> List<T> pop(int base) {
    List<T> list = switch (size - base) {
      case 0 -> List.of();
      case 1 -> List.of((T) nodes[base]);
      case 2 -> List.of((T) nodes[base], (T) nodes[base + 1]);
      default -> (List<T>) List.of(Arrays.copyOfRange(nodes, base, size));
    };
    truncate(base);
    return list;
  }

  /** The immutable list of every {@code step}-th node from {@code first} to the top; the stack is left as it is. */
  @SuppressWarnings("unchecked") // the caller pushed only nodes of the kind it asks for
  <T extends Node> List<T> every(int first, int step) {
    int count = (size - first + step - 1) / step;
    var picked = new Node[count];
    for (int i = 0; i < count; i++) {
      picked[i] = nodes[first + i * step];
    }
    return (List<T>) List.of(picked);
  }

  void set(int index, Node node) {
    nodes[index] = node;
  }

  /** What lies above {@code base}. */
  Node[] copy(int base) {
    return Arrays.copyOfRange(nodes, base, size);
  }

  /** Puts back what {@link #copy} answered. */
  void restore(int base, Node[] copy) {
    truncate(Math.min(base, size));
    for (Node node : copy) {
      push(node);
    }
  }
}
