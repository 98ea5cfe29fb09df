package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Origin;
import tj.somon.modules.resolve.Platform;

/** What an output exports. */
final class OutputExports {
  private final OutputContext context;
  private final Linked linked;
  private final References references;
  private final LinkedModule entry;

  OutputExports(OutputContext context) {
    this.context = context;
    this.linked = context.linked();
    this.references = context.references();
    this.entry = linked.module(linked.entry());
  }

  /** The names. */
  List<String> names() {
    boolean whole = entry.isCommonJs() && context.format() == BundleFormat.ESM;
    return whole ? List.of("default") : List.copyOf(linked.exports().keySet());
  }

  private boolean hasNamespace() {
    return !entry.isCommonJs() && entry.needsNamespace();
  }

  private String asCommonJs() {
    return context.helpers().use(Helper.TO_COMMON_JS) + "(" + references.namespace(linked.entry()) + ")";
  }

  /** Writes what comes before anything is evaluated, so that others may see it in a cycle. */
  void begin(Assembly out) {
    if (context.format() == BundleFormat.COMMONJS && hasNamespace()) {
      out.lines("module.exports = " + asCommonJs() + ";");
    }
  }

  /** Writes what comes after everything has been evaluated. */
  void end(Assembly out) {
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
  }

  /** What the function of an {@link BundleFormat#IIFE} ends with. */
  String iifeResult() {
    boolean named = !context.request().globalName().isEmpty();
    if (entry.isCommonJs()) {
      return (named ? "return " : "") + references.require(linked.entry()) + "();";
    }
    return named && hasNamespace() ? "return " + asCommonJs() + ";" : "";
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
      braces.add(text.equals(name) ? name : text + " as " + Identifiers.moduleName(name));
    });
    if (!braces.isEmpty()) {
      out.lines("export { " + String.join(", ", braces) + " };");
    }
  }

  /** What tells Node, which reads CommonJS without running it, the names that an ECMAScript module may import. */
  String annotation() {
    boolean read = context.format() == BundleFormat.COMMONJS && context.request().platform() == Platform.NODE;
    var names = new ArrayList<String>();
    if (!read || !hasNamespace()) {
      return "";
    }
    for (String name : linked.exports().keySet()) {
      names.add(Identifiers.isName(name) && !Identifiers.isReserved(name) ? name : JsonWriter.quoted(name) + ": null");
    }
    for (int number : linked.foreignStars()) {
      Facade facade = linked.facade(number);
      if (facade.isOutside()) {
        names.add("...require(" + JsonWriter.quoted(facade.specifier()) + ")");
      }
    }
    return names.isEmpty() ? "" : "0 && (module.exports = { " + String.join(", ", names) + " });";
  }
}
