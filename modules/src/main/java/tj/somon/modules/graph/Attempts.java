package tj.somon.modules.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;

/** The calls that stand in the block of a {@code try} statement, or whose promise somebody catches. */
final class Attempts {
  private final BitSet nodes = new BitSet();

  private Attempts() {}

  static Attempts of(Program program, boolean inPackage) {
    var attempts = new Attempts();
    var outside = new ArrayDeque<Node>();
    var inside = new ArrayDeque<Node>();
    outside.push(program);
    while (!outside.isEmpty()) {
      Node node = outside.pop();
      if (node instanceof Statement.Try attempt) {
        inside.push(attempt.block());
        if (attempt.handler() != null) {
          (inPackage ? inside : outside).push(attempt.handler());
        }
        if (attempt.finalizer() != null) {
          outside.push(attempt.finalizer());
        }
      } else {
        caught(node, attempts.nodes);
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

  /** {@code import(…).catch(…)}, with calls of {@code then} or {@code finally} between, or {@code then} with two. */
  private static void caught(Node node, BitSet nodes) {
    boolean catches = false;
    Node at = node;
    while (at instanceof Expression.Call call && call.callee() instanceof Expression.Member member) {
      catches |= member.name().equals("catch") || member.name().equals("then") && call.arguments().size() > 1;
      at = member.object();
    }
    if (catches && at instanceof Expression.ImportCall asked) {
      nodes.set(asked.id());
    }
  }

  boolean contains(int nodeId) {
    return nodes.get(nodeId);
  }
}
