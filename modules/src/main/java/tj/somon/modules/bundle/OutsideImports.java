package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.module.ImportedName;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;

/** The import declarations of an output that is an ECMAScript module. */
final class OutsideImports {
  private final OutputContext context;
  private final List<String> specifiers = new ArrayList<>();

  OutsideImports(OutputContext context) {
    this.context = context;
  }

  /** What has been imported. */
  List<String> specifiers() {
    return specifiers;
  }

  /** The declarations; empty if the output is no ECMAScript module. */
  String text() {
    var out = new StringBuilder();
    if (context.format() != BundleFormat.ESM) {
      return "";
    }
    Linked linked = context.linked();
    for (int number : linked.usedFacades()) {
      Facade facade = linked.facade(number);
      if (facade.isOutside()) {
        specifiers.add(facade.specifier());
        importFrom(facade.specifier(), context.references().imports().getOrDefault(number, Map.of()), out);
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
        braces.add(name.equals(local) ? name : Identifiers.moduleName(name) + " as " + local);
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
}
