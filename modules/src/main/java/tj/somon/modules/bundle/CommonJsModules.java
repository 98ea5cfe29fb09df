package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.LinkedModule;

/** The CommonJS modules of an output: each a function that is evaluated when somebody asks for it first. */
final class CommonJsModules {
  /** Properties of modules of Node, which are made where the code names them. */
  private static final List<String> DETAILS = List.of("children", "filename", "id", "loaded", "parent", "paths",
      "require");

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

  /** The end of a CommonJS module; what must be known of it before its code runs is said by a function. */
  private String begins(LinkedModule module) {
    String beginning = String.join(", ", beginnings(module));
    return beginning.isEmpty() ? "});" : "}, (own) => " + beginning + ");";
  }

  private List<String> beginnings(LinkedModule module) {
    var beginnings = new ArrayList<String>();
    // The entry tells who it is, unless somebody else asked for the output.
    boolean entry = module.index() == context.linked().entry();
    if (entry && context.usesMainModule()) {
      String main = context.mainModule();
      String asked = context.format() == BundleFormat.COMMONJS ? "require.main === module && " : "";
      beginnings.add(asked.isEmpty() ? main + " = own" : asked + "(" + main + " = own)");
    }
    var details = new ArrayList<String>();
    String text = module.code().source().text();
    for (String property : DETAILS) {
      if (text.contains("module." + property)) {
        details.add(property + ": " + detail(property, module, entry));
      }
    }
    if (!details.isEmpty()) {
      beginnings.add("Object.assign(own, { " + String.join(", ", details) + " })");
    }
    return beginnings;
  }

  private String detail(String property, LinkedModule module, boolean entry) {
    return switch (property) {
      case "id" -> entry ? "\".\"" : JsonWriter.quoted(module.module().shown());
      case "filename" -> context.host().fileName("__filename");
      case "loaded" -> "false";
      case "parent" -> entry ? context.format() == BundleFormat.COMMONJS ? "module.parent" : "null"
          : isRequired(module) ? "{}" : "void 0";
      case "require" -> context.hostRequire();
      default -> "[]";
    };
  }

  private boolean isRequired(LinkedModule target) {
    for (LinkedModule module : context.linked().modules()) {
      for (Dependency dependency : module.module().dependencies()) {
        if (module.isIncluded() && dependency.isInside() && dependency.target() == target.index()
            && dependency.request().kind() == RequestKind.REQUIRE) {
          return true;
        }
      }
    }
    return false;
  }
}
