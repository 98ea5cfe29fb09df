package tj.somon.modules.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;

/** The calls that stand in the block of a {@code try} statement. */
final class Attempts {
  private final BitSet nodes = new BitSet();

  private Attempts() {}

  static Attempts of(Program program) {
    var attempts = new Attempts();
    var outside = new ArrayDeque<Node>();
    var inside = new ArrayDeque<Node>();
    outside.push(program);
    while (!outside.isEmpty()) {
      Node node = outside.pop();
      if (node instanceof Statement.Try attempt) {
        inside.push(attempt.block());
        if (attempt.handler() != null) {
          outside.push(attempt.handler());
        }
        if (attempt.finalizer() != null) {
          outside.push(attempt.finalizer());
        }
      } else {
        Children.forEach(node, outside::push);
      }
    }
    while (!inside.isEmpty()) {
      Node node = inside.pop();
      attempts.nodes.set(node.id());
      Children.forEach(node, inside::push);
    }
    return attempts;
  }

  boolean contains(int nodeId) {
    return nodes.get(nodeId);
  }
}
