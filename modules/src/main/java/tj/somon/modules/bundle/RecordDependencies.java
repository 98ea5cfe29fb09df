package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Origin;

/** The records that a wrapped module waits for, in the order of its imports. */
final class RecordDependencies {
  private final Linked linked;
  private final References references;
  private final Set<String> records = new LinkedHashSet<>();
  private final BitSet passed = new BitSet();

  RecordDependencies(Linked linked, References references) {
    this.linked = linked;
    this.references = references;
  }

  List<String> of(LinkedModule module) {
    if (module.isApart()) {
      return List.of();
    }
    passed.set(module.index());
    add(module);
    return new ArrayList<>(records);
  }

  private void add(LinkedModule module) {
    List<ModuleRequest> requests = module.record().requests();
    for (int i = 0; i < requests.size(); i++) {
      RequestKind kind = requests.get(i).kind();
      if ((kind == RequestKind.IMPORT || kind == RequestKind.RE_EXPORT) && !requests.get(i).typeOnly()) {
        add(module, i, module.dependency(i));
      }
    }
  }

  private void add(LinkedModule module, int request, Dependency dependency) {
    if (dependency.isInside() && !linked.module(dependency.target()).isCommonJs()) {
      LinkedModule target = linked.module(dependency.target());
      if (target.isWrapped()) {
        records.add(references.record(target.index()));
      } else if (!target.isIncluded() && !passed.get(target.index())) {
        passed.set(target.index());
        add(target);
      }
    } else if (linked.names().requested(module, request,
        ImportedName.NAMESPACE) instanceof Origin.Foreign(int facade, String _)
        && linked.wrappedFacades().contains(facade)) {
      records.add(references.facadeRecord(linked.facade(facade)));
    }
  }
}
