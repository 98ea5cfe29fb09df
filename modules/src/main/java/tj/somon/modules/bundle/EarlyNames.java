package tj.somon.modules.bundle;

import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.load.CommonJsShape;

/**
 * The names that Node gives the namespace object of a CommonJS module before the module has run: those that its text shows,
 * and {@code default}. Only modules in cycles see them.
 */
final class EarlyNames {
  private final Linked linked;
  private final BitSet seen = new BitSet();
  private final Set<String> names = new TreeSet<>();

  private EarlyNames(Linked linked) {
    this.linked = linked;
  }

  /** Those of a facade, sorted; none by the convention of bundlers, and none of what is outside. */
  static Set<String> of(Linked linked, Facade facade) {
    if (!facade.node() || facade.isOutside() || !linked.module(facade.module()).isCommonJs()) {
      return Set.of();
    }
    var early = new EarlyNames(linked);
    early.add(facade.module());
    early.names.add("default");
    return Collections.unmodifiableSet(early.names);
  }

  private void add(int index) {
    LinkedModule module = linked.module(index);
    if (seen.get(index) || !module.isCommonJs()) {
      return;
    }
    seen.set(index);
    CommonJsShape shape = CommonJsShape.of(module.code().program());
    names.addAll(shape.names());
    if (shape.esModule()) {
      names.add("__esModule");
    }
    for (Dependency dependency : module.module().dependencies()) {
      if (dependency.isInside() && dependency.request().kind() == RequestKind.REQUIRE
          && shape.reexports().contains(dependency.request().specifier())) {
        add(dependency.target());
      }
    }
  }
}
