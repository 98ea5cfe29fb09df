package tj.somon.modules.bundle;

import tj.somon.modules.resolve.Platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Origin;

/**
 * Writes one output. What stands where: imports from outside, helpers, CommonJS modules, then (in strict mode, within a
 * function of their own where something before is not strict) namespaces, wrapped modules and what is evaluated at the
 * start, in order.
 */
final class ChunkWriter {
  private final OutputContext context;
  private final Linked linked;
  private final References references;
  private final HelperNames helpers;
  private final ModulePrinter printer;
  private final LinkedModule entry;
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();
  private final Map<Integer, List<Integer>> starsByFacade = new LinkedHashMap<>();
  private final List<String> exportedNames = new ArrayList<>();
  /** Variables that are declared outside the function in which they get their values. */
  private final Set<String> shared = new LinkedHashSet<>();
  private final List<String> importedFromOutside = new ArrayList<>();

  ChunkWriter(BundleRequest request, Linked linked) {
    this.context = new OutputContext(request, linked);
    this.linked = linked;
    this.references = context.references();
    this.helpers = context.helpers();
    this.printer = new ModulePrinter(context);
    this.entry = linked.module(linked.entry());
  }

  /**
   * An output.
   *
   * @param sizes how many characters of the output came from each module, by index
   * @param exports the names that the output exports
   * @param imports specifiers of what it imports from outside
   */
  record Written(Assembly assembly, Map<Integer, Integer> sizes, List<String> exports, List<String> imports) {}

  Written write() {
    context.names().nameSymbols();
    noteStars();
    var commonJs = new Assembly();
    var strict = new Assembly();
    boolean sloppy = commonJsModules(commonJs);
    shareWithCommonJs(sloppy);
    namespaces(strict);
    wrapped(strict);
    exports(strict);
    var evaluation = new Assembly();
    steps(evaluation, strict);
    end(evaluation);
    append(strict, evaluation);
    return finish(commonJs, strict, sloppy);
  }

  private Written finish(Assembly commonJs, Assembly strict, boolean sloppy) {
    var out = new Assembly();
    BundleFormat format = context.format();
    boolean separate = sloppy && format != BundleFormat.ESM;
    boolean waits = waitsInFunction();
    out.lines(entry.code().program().hashbang());
    out.lines(context.request().banner());
    if (format == BundleFormat.IIFE) {
      String global = context.request().globalName();
      out.lines((global.isEmpty() ? "" : "var " + global + " = ") + "(() => {");
    }
    if (!separate && format != BundleFormat.ESM) {
      out.lines("\"use strict\";");
    }
    out.lines(imports());
    out.lines(prelude());
    out.lines(helpers.text());
    out.lines(hostVariables());
    if (!shared.isEmpty()) {
      out.lines("var " + String.join(", ", shared) + ";");
    }
    append(out, commonJs);
    boolean function = strict.length() > 0 && (separate || waits);
    if (function) {
      boolean returns = format == BundleFormat.IIFE && !waits;
      out.lines((returns ? "return " : "") + (waits ? "(async () => {" : "(() => {"));
      out.lines(separate ? "\"use strict\";" : "");
    }
    append(out, strict);
    if (function) {
      out.lines("})();");
    }
    if (format == BundleFormat.IIFE) {
      if (waits && function && !entry.isCommonJs()) {
        out.lines(iifeResult());
      }
      out.lines("})();");
    }
    out.lines(context.request().footer());
    return new Written(out, sizes, exportedNames, importedFromOutside);
  }

  private static void append(Assembly out, Assembly part) {
    if (part.length() > 0) {
      out.lines(part.text(), part.map(""));
    }
  }

  // ---- what comes first --------------------------------------------------------------------------------------------

  private String imports() {
    var out = new StringBuilder();
    if (context.format() != BundleFormat.ESM) {
      return "";
    }
    for (int number : linked.usedFacades()) {
      Facade facade = linked.facade(number);
      if (facade.isOutside()) {
        importedFromOutside.add(facade.specifier());
        importFrom(facade.specifier(), references.imports().getOrDefault(number, Map.of()), out);
      }
    }
    for (int number : linked.foreignStars()) {
      if (linked.facade(number).isOutside()) {
        out.append("export * from ").append(JsonWriter.quoted(linked.facade(number).specifier())).append(";\n");
      }
    }
    return out.toString();
  }

  private static void importFrom(String specifier, Map<String, String> names, StringBuilder out) {
    String from = JsonWriter.quoted(specifier) + ";\n";
    var braces = new ArrayList<String>();
    String whole = names.get(ImportedName.NAMESPACE);
    names.forEach((name, local) -> {
      if (!name.equals(ImportedName.NAMESPACE)) {
        braces.add(name.equals(local) ? name : moduleName(name) + " as " + local);
      }
    });
    if (whole != null) {
      out.append("import * as ").append(whole).append(" from ").append(from);
    }
    if (!braces.isEmpty()) {
      out.append("import { ").append(String.join(", ", braces)).append(" } from ").append(from);
    }
    if (whole == null && braces.isEmpty()) {
      out.append("import ").append(from);
    }
  }

  private static String moduleName(String name) {
    return Identifiers.isName(name) ? name : JsonWriter.quoted(name);
  }

  private String prelude() {
    var aliases = new TreeSet<String>();
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded()) {
        aliases.addAll(module.code().aliases());
      }
    }
    return Compiler.prelude(aliases).orElse("");
  }

  private String hostVariables() {
    var out = new StringBuilder();
    if (context.usesImportMeta()) {
      boolean node = context.format() == BundleFormat.COMMONJS && context.request().platform() == Platform.NODE;
      out.append("var ").append(context.importMeta()).append(node
          ? " = { url: require(\"url\").pathToFileURL(__filename).href, filename: __filename, dirname: __dirname };\n"
          : " = { url: typeof document === \"undefined\" ? void 0 : document.currentScript && document.currentScript.src };\n");
    }
    if (context.usesMainModule()) {
      out.append("var ").append(context.mainModule()).append(";\n");
    }
    if (context.usesFileNames()) {
      String file = context.hostName("__filename");
      out.append("var ").append(file).append(" = new URL(import.meta.url).pathname, ")
          .append(context.hostName("__dirname")).append(" = ").append(file).append(".slice(0, ").append(file)
          .append(".lastIndexOf(\"/\")) || \"/\";\n");
    }
    return out.toString();
  }

  // ---- CommonJS modules --------------------------------------------------------------------------------------------

  /** Writes them; true if one of them is not strict. */
  private boolean commonJsModules(Assembly out) {
    boolean sloppy = false;
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && module.isCommonJs()) {
        sloppy |= !module.code().program().strict() && !module.isJson();
        int before = out.length();
        ModulePrinter.Code code = printer.print(module, 2, false);
        out.lines("// " + module.module().shown());
        out.lines("var " + references.require(module.index()) + " = " + helpers.use(Helper.COMMON_JS)
            + "(function (exports, module) {");
        code(out, code);
        out.lines(begins(module));
        sizes.put(module.index(), out.length() - before);
      }
    }
    return sloppy;
  }

  /** The end of a CommonJS module; the entry tells who it is, unless somebody else asked for the output. */
  private String begins(LinkedModule module) {
    if (module != entry || !context.usesMainModule()) {
      return "});";
    }
    String main = context.mainModule();
    String asked = context.format() == BundleFormat.COMMONJS ? "require.main === module && " : "";
    return "}, (own) => " + (asked.isEmpty() ? main + " = own" : asked + "(" + main + " = own)") + ");";
  }

  private static void code(Assembly out, ModulePrinter.Code code) {
    code.printed().map().ifPresentOrElse(map -> out.lines(code.printed().code(), map),
        () -> out.lines(code.printed().code()));
  }

  /** Whether a CommonJS module asks for one that is none. */
  private static boolean asksFromCommonJs(LinkedModule module) {
    return module.isIncluded() && module.isCommonJs() && module.record().requests().stream()
        .anyMatch(request -> request.kind() == RequestKind.DYNAMIC_IMPORT || request.kind() == RequestKind.REQUIRE);
  }

  /** Whether the code of an entry that waits stands in an async function. */
  private boolean waitsInFunction() {
    return entry.isAsync() && !entry.isWrapped() && context.format() != BundleFormat.ESM;
  }

  /** What CommonJS modules see, though it is made in another function; or the result of one that waits. */
  private void shareWithCommonJs(boolean sloppy) {
    boolean apart = context.format() != BundleFormat.ESM && (sloppy || waitsInFunction());
    if (apart && context.format() == BundleFormat.IIFE && hasNamespace()) {
      shared.add(references.namespace(linked.entry()));
    }
    if (apart && linked.modules().stream().anyMatch(ChunkWriter::asksFromCommonJs)) {
      linked.wrapped().forEach(index -> shared.add(references.record(index)));
      linked.wrappedFacades().forEach(facade -> shared.add(references.facadeRecord(linked.facade(facade))));
      for (LinkedModule module : linked.modules()) {
        if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace() && !module.isWrapped()) {
          shared.add(references.namespace(module.index()));
        }
      }
      linked.usedFacades().stream().filter(number -> !linked.wrappedFacades().contains(number))
          .forEach(number -> shared.add(references.facade(linked.facade(number))));
    }
  }

  // ---- namespaces --------------------------------------------------------------------------------------------------

  private void noteStars() {
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace()) {
        for (int facade : linked.names().foreignStars(module.index())) {
          starsByFacade.computeIfAbsent(facade, _ -> new ArrayList<>()).add(module.index());
        }
      }
    }
  }

  private void namespaces(Assembly out) {
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace() && !module.isWrapped()) {
        String name = references.namespace(module.index());
        out.lines(assigned(name) + helpers.use(Helper.NAMESPACE) + "();");
        out.lines(getters(module, ""));
      }
    }
    starsFromOutside(out);
    if (!linked.tree() && hasCycles()) {
      facadesAhead(out);
    }
  }

  /** In a cycle a function may look at an import before its module is evaluated: it sees nothing, which is no error. */
  private void facadesAhead(Assembly out) {
    for (Linked.Step step : linked.steps()) {
      if (step instanceof Linked.Step.Outer(int number) && !references.isImported(linked.facade(number))
          && !linked.wrappedFacades().contains(number)) {
        out.lines(assigned(references.facade(linked.facade(number))) + helpers.use(Helper.NAMESPACE) + "();");
      }
    }
  }

  private boolean hasCycles() {
    return linked.modules().stream().anyMatch(module -> module.isIncluded() && module.isInCycle());
  }

  /** In an ECMAScript module what is outside has been evaluated before everything else. */
  private void starsFromOutside(Assembly out) {
    starsByFacade.forEach((facade, modules) -> {
      if (references.isImported(linked.facade(facade))) {
        reExports(facade, "", out);
      }
    });
  }

  private String getters(LinkedModule module, String indentation) {
    Map<String, Origin> exports = module.needsNamespace() ? linked.names().exportsOf(module.index()) : used(module);
    if (exports.isEmpty()) {
      return "";
    }
    var out = new StringBuilder(indentation).append(helpers.use(Helper.EXPORT)).append('(')
        .append(references.namespace(module.index())).append(", {\n");
    exports.forEach((name, origin) -> out.append(indentation).append("  ").append(Identifiers.key(name))
        .append(": () => ").append(references.of(module, origin, name)).append(",\n"));
    return out.append(indentation).append("});").toString();
  }

  private Map<String, Origin> used(LinkedModule module) {
    var used = new LinkedHashMap<String, Origin>();
    for (String name : module.usedExports()) {
      used.put(name, linked.names().export(module.index(), name));
    }
    return used;
  }

  private void reExports(int facade, String indentation, Assembly out) {
    for (int module : starsByFacade.getOrDefault(facade, List.of())) {
      String from = references.facade(linked.facade(facade));
      out.lines(indentation + helpers.use(Helper.RE_EXPORT) + "(" + references.namespace(module) + ", " + from + ");");
      if (module == linked.entry() && context.format() == BundleFormat.COMMONJS) {
        out.lines(indentation + helpers.use(Helper.RE_EXPORT) + "(module.exports, " + from + ");");
      }
    }
  }

  // ---- wrapped modules ---------------------------------------------------------------------------------------------

  private void wrapped(Assembly out) {
    if (linked.wrapped().isEmpty() && linked.wrappedFacades().isEmpty()) {
      return;
    }
    helpers.use(moduleHelper());
    for (int number : linked.wrappedFacades()) {
      facadeRecord(linked.facade(number), out);
    }
    for (int index : linked.wrapped()) {
      int before = out.length();
      record(linked.module(index), out);
      sizes.put(index, out.length() - before);
    }
  }

  private Helper moduleHelper() {
    boolean waits = linked.wrapped().stream().anyMatch(index -> linked.module(index).isAsync());
    return waits ? Helper.ASYNC_MODULE : Helper.MODULE;
  }

  private String assigned(String name) {
    return (shared.contains(name) ? "" : "var ") + name + " = ";
  }

  private void facadeRecord(Facade facade, Assembly out) {
    String name = references.facade(facade);
    out.lines("var " + name + " = " + helpers.use(Helper.NAMESPACE) + "();");
    String record = references.facadeRecord(facade);
    out.lines(assigned(record) + helpers.use(moduleHelper()) + "(" + name + ", () => [], function* () {");
    out.lines("  yield;");
    out.lines("  " + helpers.use(Helper.TO_ESM) + "(" + hostValue(facade) + ", " + facade.node() + ", " + name + ");");
    reExports(facade.number(), "  ", out);
    out.lines("});");
  }

  private void record(LinkedModule module, Assembly out) {
    ModulePrinter.Code code = printer.print(module, 2, true);
    String namespace = references.namespace(module.index());
    out.lines("// " + module.module().shown());
    out.lines("var " + namespace + " = " + helpers.use(Helper.NAMESPACE) + "();");
    out.lines(assigned(references.record(module.index())) + helpers.use(moduleHelper()) + "(" + namespace + ", () => ["
        + String.join(", ", new RecordDependencies(linked, references).of(module)) + "], function* () {");
    if (code.waits()) {
      out.lines("  yield;\n  return (async () => {");
      out.lines(getters(module, "  "));
      names(code, "  ", out);
      code(out, code);
      out.lines("  })();");
    } else {
      out.lines(getters(module, "  "));
      names(code, "  ", out);
      out.lines("  yield;");
      code(out, code);
    }
    out.lines(module.isAsync() ? "}, true);" : "});");
  }

  private void names(ModulePrinter.Code code, String indentation, Assembly out) {
    for (String[] pair : code.renamed()) {
      out.lines(indentation + helpers.use(Helper.NAME) + "(" + pair[0] + ", " + JsonWriter.quoted(pair[1]) + ");");
    }
  }

  // ---- what is evaluated at the start ------------------------------------------------------------------------------

  /** Functions get their names before anything runs, since anything may see them. */
  private void steps(Assembly out, Assembly before) {
    if (linked.tree()) {
      String start = helpers.part("EVALUATE") + "(" + references.record(linked.entry()) + ");";
      out.lines(context.format() == BundleFormat.ESM ? "await " + start : start);
      return;
    }
    for (Linked.Step step : linked.steps()) {
      switch (step) {
        case Linked.Step.Outer(int facade) -> outer(linked.facade(facade), out);
        case Linked.Step.Module(int index) -> module(linked.module(index), out, before);
      }
    }
  }

  private String hostValue(Facade facade) {
    return facade.isOutside() ? references.value(facade, context.hostRequire()) : references.value(facade, "");
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
    String value = hostValue(facade);
    if (hasCycles()) {
      out.lines(helpers.use(Helper.TO_ESM) + "(" + value + ", " + facade.node() + ", " + name + ");");
    } else {
      out.lines(assigned(name) + helpers.use(Helper.TO_ESM) + "(" + value + (facade.node() ? ", true);" : ");"));
    }
    reExports(facade.number(), "", out);
  }

  private void module(LinkedModule module, Assembly out, Assembly named) {
    if (module.isWrapped()) {
      out.lines(helpers.part("RUN") + "(" + references.record(module.index()) + ");");
      return;
    }
    int before = out.length();
    ModulePrinter.Code code = printer.print(module, 0, false);
    if (!code.printed().code().isEmpty()) {
      out.lines("// " + module.module().shown());
      names(code, "", named);
      code(out, code);
    }
    sizes.put(module.index(), out.length() - before);
  }

  // ---- what the output exports -------------------------------------------------------------------------------------

  private boolean hasNamespace() {
    return !entry.isCommonJs() && entry.needsNamespace();
  }

  /** Before anything is evaluated, so that others may see it in a cycle. */
  private void exports(Assembly out) {
    if (context.format() == BundleFormat.COMMONJS && hasNamespace()) {
      out.lines(
          "module.exports = " + helpers.use(Helper.TO_COMMON_JS) + "(" + references.namespace(linked.entry()) + ");");
    }
  }

  private void end(Assembly out) {
    switch (context.format()) {
      case COMMONJS -> {
        if (entry.isCommonJs()) {
          out.lines("module.exports = " + references.require(linked.entry()) + "();");
        }
      }
      case IIFE -> {
        boolean inner = entry.isAsync() && !entry.isWrapped();
        out.lines(inner ? "" : iifeResult());
      }
      case ESM -> esmExports(out);
    }
    exportedNames.addAll(
        entry.isCommonJs() && context.format() == BundleFormat.ESM ? List.of("default") : linked.exports().keySet());
  }

  private String iifeResult() {
    boolean named = !context.request().globalName().isEmpty();
    if (entry.isCommonJs()) {
      return (named ? "return " : "") + references.require(linked.entry()) + "();";
    }
    return named && hasNamespace()
        ? "return " + helpers.use(Helper.TO_COMMON_JS) + "(" + references.namespace(linked.entry()) + ");"
        : "";
  }

  private void esmExports(Assembly out) {
    if (entry.isCommonJs()) {
      out.lines("export default " + references.require(linked.entry()) + "();");
      return;
    }
    var braces = new ArrayList<String>();
    linked.exports().forEach((name, origin) -> {
      String text = references.of(entry, origin, name);
      boolean inner = entry.isWrapped() && origin instanceof Origin.Own own && own.module() == entry.index();
      if (inner || !Identifiers.isName(text)) {
        String variable = references.unique("export " + name, Identifiers.of(name) + "$export");
        out.lines("var " + variable + " = "
            + (inner ? references.namespace(entry.index()) + Identifiers.property(name) : text) + ";");
        text = variable;
      }
      braces.add(text.equals(name) ? name : text + " as " + moduleName(name));
    });
    if (!braces.isEmpty()) {
      out.lines("export { " + String.join(", ", braces) + " };");
    }
  }
}
