package tj.somon.modules.bundle;

import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.modules.link.LinkedModule;

/** The CommonJS modules of an output: each a function that is evaluated when somebody asks for it first. */
final class CommonJsModules {
  private final OutputContext context;
  private final ModuleSections sections;

  CommonJsModules(OutputContext context, ModuleSections sections) {
    this.context = context;
    this.sections = sections;
  }

  /** Writes them; true if one of them is not strict. */
  boolean write(Assembly out) {
    boolean sloppy = false;
    for (LinkedModule module : context.linked().modules()) {
      if (module.isIncluded() && module.isCommonJs()) {
        sloppy |= !module.code().program().strict() && !module.isJson();
        int before = out.length();
        write(module, out);
        sections.counted(module, out, before);
      }
    }
    return sloppy;
  }

  private void write(LinkedModule module, Assembly out) {
    ModulePrinter.Code code = sections.code(module);
    out.lines("// " + module.module().shown());
    out.lines("var " + context.references().require(module.index()) + " = " + context.helpers().use(Helper.COMMON_JS)
        + "(function (" + parameter(module, "exports") + ", " + parameter(module, "module") + ") {");
    ModuleSections.code(out, code);
    out.lines(begins(module));
  }

  /** A module may declare the name for itself, though Node would not let it. */
  private static String parameter(LinkedModule module, String name) {
    NameTable names = module.code().names();
    for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
      if (names.scopeOfSymbol(symbol) == module.moduleScope() && names.name(symbol).equals(name)
          && names.is(symbol, SymbolFlags.LET | SymbolFlags.CONST | SymbolFlags.CLASS | SymbolFlags.USING)) {
        return "_" + name;
      }
    }
    return name;
  }

  /** The end of a CommonJS module; the entry tells who it is, unless somebody else asked for the output. */
  private String begins(LinkedModule module) {
    if (module.index() != context.linked().entry() || !context.usesMainModule()) {
      return "});";
    }
    String main = context.mainModule();
    String asked = context.format() == BundleFormat.COMMONJS ? "require.main === module && " : "";
    return "}, (own) => " + (asked.isEmpty() ? main + " = own" : asked + "(" + main + " = own)") + ");";
  }
}
