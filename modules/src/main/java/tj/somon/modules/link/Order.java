package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tj.somon.compiler.module.ImportedName;

/** The order in which the program evaluates its modules when it starts: depth first, after what they import. */
final class Order {
  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  private final BitSet usedFacades;
  private final BitSet visited = new BitSet();
  private final BitSet visitedFacades = new BitSet();
  private final List<Linked.Step> steps = new ArrayList<>();

  Order(List<LinkedModule> modules, ExportMatcher matcher, BitSet usedFacades) {
    this.modules = modules;
    this.matcher = matcher;
    this.usedFacades = usedFacades;
  }

  List<Linked.Step> from(LinkedModule entry) {
    visit(entry);
    return steps;
  }

  private void visit(LinkedModule module) {
    if (visited.get(module.index())) {
      return;
    }
    visited.set(module.index());
    Requests.statics(module, (request, dependency) -> {
      if (dependency.isInside() && !modules.get(dependency.target()).isCommonJs()) {
        visit(modules.get(dependency.target()));
      } else if (matcher.requested(module, request,
          ImportedName.NAMESPACE) instanceof Origin.Foreign(int facade, String _) && usedFacades.get(facade)
          && !visitedFacades.get(facade)) {
        visitedFacades.set(facade);
        steps.add(new Linked.Step.Outer(facade));
      }
    });
    if (module.isIncluded() && !module.isCommonJs()) {
      steps.add(new Linked.Step.Module(module.index()));
    }
  }
}
