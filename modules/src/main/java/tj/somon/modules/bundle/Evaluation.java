package tj.somon.modules.bundle;

import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;

/** What an output evaluates at the start, in order. */
final class Evaluation {
  private final OutputContext context;
  private final ModuleSections sections;
  private final Namespaces namespaces;
  private final Linked linked;
  private final References references;
  private final HelperNames helpers;

  Evaluation(OutputContext context, ModuleSections sections, Namespaces namespaces) {
    this.context = context;
    this.sections = sections;
    this.namespaces = namespaces;
    this.linked = context.linked();
    this.references = context.references();
    this.helpers = context.helpers();
  }

  /** Writes it; functions get their names before anything runs, since anything may see them. */
  void write(Assembly out, Assembly before) {
    if (linked.tree()) {
      String start = helpers.part("EVALUATE") + "(" + references.record(linked.entry()) + ");";
      out.lines(context.format() == BundleFormat.ESM ? "await " + start : start);
      return;
    }
    if (linked.hasCycles()) {
      linkAhead(before);
    }
    for (Linked.Step step : linked.steps()) {
      switch (step) {
        case Linked.Step.Outer(int facade) -> outer(linked.facade(facade), out);
        case Linked.Step.Module(int index) -> module(linked.module(index), out, before);
      }
    }
  }

  /**
   * A module in a cycle may see others before they are evaluated, those beside the cycle, too: functions of wrapped
   * modules can be called already, and the modules of Node are complete.
   */
  private void linkAhead(Assembly out) {
    for (Linked.Step step : linked.steps()) {
      switch (step) {
        case Linked.Step.Module(int index) -> {
          if (linked.module(index).isWrapped()) {
            out.lines(helpers.part("LINK") + "(" + references.record(index) + ");");
          }
        }
        case Linked.Step.Outer(int number) -> {
          Facade facade = linked.facade(number);
          if (isAhead(facade)) {
            filled(facade, out);
          } else if (!references.isImported(facade) && !linked.wrappedFacades().contains(number)) {
            namespaces.namesAhead(facade, out);
          }
        }
      }
    }
  }

  private boolean isAhead(Facade facade) {
    return facade.isBuiltin() && linked.hasCycles() && !references.isImported(facade)
        && !linked.wrappedFacades().contains(facade.number());
  }

  private void outer(Facade facade, Assembly out) {
    if (references.isImported(facade)) {
      return;
    }
    if (linked.wrappedFacades().contains(facade.number())) {
      out.lines(helpers.part("RUN") + "(" + references.facadeRecord(facade) + ");");
      return;
    }
    if (!isAhead(facade)) {
      filled(facade, out);
    }
  }

  private void filled(Facade facade, Assembly out) {
    String name = references.facade(facade);
    String value = context.hostValue(facade);
    if (linked.hasCycles()) {
      out.lines(helpers.use(Helper.TO_ESM) + "(" + value + ", " + facade.node() + ", " + name + ");");
    } else {
      out.lines(context.shared().assigned(name) + helpers.use(Helper.TO_ESM) + "(" + value
          + (facade.node() ? ", true);" : ");"));
    }
    namespaces.reExports(facade.number(), "", out);
  }

  private void module(LinkedModule module, Assembly out, Assembly named) {
    if (module.isWrapped()) {
      out.lines(helpers.part("RUN") + "(" + references.record(module.index()) + ");");
      return;
    }
    int before = out.length();
    ModulePrinter.Code code = sections.code(module);
    if (!code.printed().code().isEmpty()) {
      out.lines("// " + module.module().shown());
      sections.names(code, "", named);
      ModuleSections.code(out, code);
    }
    sections.counted(module, out, before);
  }
}
