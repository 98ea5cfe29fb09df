package tj.somon.modules.bundle;

import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;

/** The modules of an output that are evaluated by calls: each a record with what it waits for and a body in two steps. */
final class WrappedModules {
  private final OutputContext context;
  private final ModuleSections sections;
  private final Namespaces namespaces;
  private final Linked linked;
  private final References references;
  private final HelperNames helpers;

  WrappedModules(OutputContext context, ModuleSections sections, Namespaces namespaces) {
    this.context = context;
    this.sections = sections;
    this.namespaces = namespaces;
    this.linked = context.linked();
    this.references = context.references();
    this.helpers = context.helpers();
  }

  void write(Assembly out) {
    if (linked.isEntryAsked()) {
      helpers.use(helper());
      out.lines(context.shared().assigned(references.record(linked.entry())) + helpers.use(helper()) + "("
          + references.namespace(linked.entry()) + ", () => [], function* () {});");
    }
    if (linked.wrapped().isEmpty() && linked.wrappedFacades().isEmpty()) {
      return;
    }
    helpers.use(helper());
    for (int number : linked.wrappedFacades()) {
      facadeRecord(linked.facade(number), out);
    }
    for (int index : linked.wrapped()) {
      int before = out.length();
      record(linked.module(index), out);
      sections.counted(linked.module(index), out, before);
    }
  }

  private Helper helper() {
    boolean waits = linked.wrapped().stream().anyMatch(index -> linked.module(index).isAsync());
    return waits ? Helper.ASYNC_MODULE : Helper.MODULE;
  }

  private void facadeRecord(Facade facade, Assembly out) {
    String name = references.facade(facade);
    out.lines("var " + name + " = " + namespaces.made(facade) + ";");
    String record = references.facadeRecord(facade);
    out.lines(context.shared().assigned(record) + helpers.use(helper()) + "(" + name + ", () => [], function* () {");
    if (facade.isBuiltin() && linked.hasCycles()) {
      out.lines("  try {");
      filled(facade, "    ", out);
      out.lines("  } catch (error) {\n    yield;\n    throw error;\n  }\n  yield;");
    } else {
      out.lines("  yield;");
      filled(facade, "  ", out);
    }
    out.lines("});");
  }

  private void filled(Facade facade, String indentation, Assembly out) {
    out.lines(indentation + helpers.use(Helper.TO_ESM) + "(" + context.hostValue(facade) + ", " + facade.node() + ", "
        + references.facade(facade) + ");");
    namespaces.reExports(facade.number(), indentation, out);
  }

  private void record(LinkedModule module, Assembly out) {
    ModulePrinter.Code code = sections.code(module);
    String namespace = references.namespace(module.index());
    out.lines("// " + module.module().shown());
    out.lines("var " + namespace + " = " + namespaces.made(module) + ";");
    out.lines(context.shared().assigned(references.record(module.index())) + helpers.use(helper()) + "(" + namespace
        + ", () => [" + String.join(", ", new RecordDependencies(linked, references).of(module)) + "], function* () {");
    if (code.waits()) {
      out.lines("  yield;\n  return (async () => {");
      out.lines(namespaces.getters(module, "  "));
      namespaces.starsFromOutside(module, "  ", out);
      sections.names(code, "  ", out);
      ModuleSections.code(out, code);
      out.lines("  })();");
    } else {
      out.lines(namespaces.getters(module, "  "));
      namespaces.starsFromOutside(module, "  ", out);
      sections.names(code, "  ", out);
      out.lines("  yield;");
      ModuleSections.code(out, code);
    }
    out.lines(module.isAsync() ? "}, true);" : "});");
  }
}
