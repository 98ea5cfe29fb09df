package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.List;

/** Strongly connected components of the static imports: the cycles. */
final class Components {
  private final List<LinkedModule> modules;
  private final int[] order;
  private final int[] low;
  private final IntList stack = new IntList();
  private final boolean[] onStack;
  private int counter;
  private int components;

  private Components(List<LinkedModule> modules) {
    this.modules = modules;
    this.order = new int[modules.size()];
    this.low = new int[modules.size()];
    this.onStack = new boolean[modules.size()];
  }

  static void find(List<LinkedModule> modules) {
    var search = new Components(modules);
    for (LinkedModule module : modules) {
      if (search.order[module.index()] == 0) {
        search.visit(module);
      }
    }
  }

  static List<LinkedModule> targets(LinkedModule module, List<LinkedModule> modules) {
    var targets = new ArrayList<LinkedModule>();
    Requests.statics(module, (request, dependency) -> {
      if (dependency.isInside()) {
        targets.add(modules.get(dependency.target()));
      }
    });
    return targets;
  }

  private void visit(LinkedModule module) {
    int at = module.index();
    order[at] = low[at] = ++counter;
    stack.add(at);
    onStack[at] = true;
    for (LinkedModule target : targets(module, modules)) {
      int to = target.index();
      if (to == at) {
        module.inCycle = true;
      }
      if (order[to] == 0) {
        visit(target);
        low[at] = Math.min(low[at], low[to]);
      } else if (onStack[to]) {
        low[at] = Math.min(low[at], order[to]);
      }
    }
    if (low[at] == order[at]) {
      close(at);
    }
  }

  private void close(int root) {
    int component = components++;
    int size = 0;
    int member;
    do {
      member = stack.removeLast();
      onStack[member] = false;
      modules.get(member).component = component;
      modules.get(member).inCycle |= member != root || size > 0;
      size++;
    } while (member != root);
  }
}
