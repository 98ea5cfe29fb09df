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
    linkAhead(before);
    for (Linked.Step step : linked.steps()) {
      switch (step) {
        case Linked.Step.Outer(int facade) -> outer(linked.facade(facade), out);
        case Linked.Step.Module(int index) -> module(linked.module(index), out, before);
      }
    }
  }

  /** In a cycle the functions of a wrapped module may be called before it is evaluated. */
  private void linkAhead(Assembly out) {
    for (Linked.Step step : linked.steps()) {
      if (step instanceof Linked.Step.Module(int index) && linked.module(index).isWrapped()
          && linked.module(index).isInCycle()) {
        out.lines(helpers.part("LINK") + "(" + references.record(index) + ");");
      }
    }
  }

  private void outer(Facade facade, Assembly out) {
    if (references.isImported(facade)) {
      return;
    }
    if (linked.wrappedFacades().contains(facade.number())) {
      out.lines(helpers.part("RUN") + "(" + references.facadeRecord(facade) + ");");
      return;
    }
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
