package tj.somon.modules.link;

import java.util.BitSet;
import java.util.List;
import tj.somon.compiler.module.ImportedName;

/**
 * Decides which modules are wrapped: those that {@code require} leads to with all that they import, and those that only
 * {@code import()} leads to. If a module that is evaluated at the start waits, all are, unless it is the entry and
 * nothing else needs to know.
 */
final class Wrapping {
  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  private final BitSet atStart = new BitSet();
  private final BitSet facadesAtStart = new BitSet();
  private final BitSet facades = new BitSet();
  private final BitSet forced = new BitSet();
  private final BitSet late = new BitSet();
  private boolean reachedEntry;

  Wrapping(List<LinkedModule> modules, ExportMatcher matcher, List<Linked.Step> steps) {
    this.modules = modules;
    this.matcher = matcher;
    for (Linked.Step step : steps) {
      switch (step) {
        case Linked.Step.Module(int index) -> atStart.set(index);
        case Linked.Step.Outer(int facade) -> facadesAtStart.set(facade);
      }
    }
  }

  /** Decides; true if the whole program is evaluated as a tree of modules that may wait. */
  boolean decide(LinkedModule entry, Liveness live) {
    live.required().stream().forEach(index -> force(modules.get(index)));
    live.imported().stream().filter(index -> !atStart.get(index) && !forced.get(index))
        .forEach(index -> late(modules.get(index), entry));
    live.importedFacades().stream().filter(facade -> !facadesAtStart.get(facade)).forEach(facades::set);
    boolean tree = isTree(entry);
    if (tree) {
      atStart.stream().forEach(index -> force(modules.get(index)));
      facades.or(facadesAtStart);
    }
    forced.or(late);
    if (!tree) {
      forced.clear(entry.index());
      evaluated(entry);
    }
    forced.stream().forEach(index -> modules.get(index).wrapped = modules.get(index).isIncluded());
    return tree;
  }

  /** Code that eval runs may use all names of its module, which therefore keeps them in a function of its own. */
  private void evaluated(LinkedModule entry) {
    for (int index = atStart.nextSetBit(0); index >= 0; index = atStart.nextSetBit(index + 1)) {
      if (index != entry.index() && !forced.get(index) && modules.get(index).hasEval()) {
        modules.get(index).apart = true;
        forced.set(index);
      }
    }
  }

  BitSet facades() {
    return facades;
  }

  private boolean isTree(LinkedModule entry) {
    for (int index = atStart.nextSetBit(0); index >= 0; index = atStart.nextSetBit(index + 1)) {
      boolean async = modules.get(index).isAsync();
      if (async && (index != entry.index() || reachedEntry || forced.get(index))) {
        return true;
      }
    }
    return false;
  }

  private void force(LinkedModule module) {
    if (forced.get(module.index())) {
      return;
    }
    forced.set(module.index());
    Requests.statics(module, (request, dependency) -> {
      if (dependency.isInside() && !modules.get(dependency.target()).isCommonJs()) {
        force(modules.get(dependency.target()));
      } else if (matcher.requested(module, request,
          ImportedName.NAMESPACE) instanceof Origin.Foreign(int facade, String _)) {
        facades.set(facade);
      }
    });
  }

  private void late(LinkedModule module, LinkedModule entry) {
    if (late.get(module.index()) || forced.get(module.index())) {
      return;
    }
    late.set(module.index());
    Requests.statics(module, (request, dependency) -> {
      if (dependency.isInside() && !modules.get(dependency.target()).isCommonJs()) {
        reachedEntry |= dependency.target() == entry.index();
        if (!atStart.get(dependency.target())) {
          late(modules.get(dependency.target()), entry);
        }
      } else if (matcher.requested(module, request,
          ImportedName.NAMESPACE) instanceof Origin.Foreign(int facade, String _) && !facadesAtStart.get(facade)) {
        facades.set(facade);
      }
    });
  }
}
