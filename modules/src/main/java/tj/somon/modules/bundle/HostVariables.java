package tj.somon.modules.bundle;

import java.util.Set;
import java.util.TreeSet;
import tj.somon.compiler.Compiler;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.resolve.Platform;

/** What modules know of the place where they run: {@code import.meta}, names of files, who was asked for first. */
final class HostVariables {
  /** Stands for a use of {@code import.meta} that may ask for anything. */
  static final String ALL = "*";

  private final OutputContext context;
  private final Set<String> metaProperties = new TreeSet<>();
  private boolean fileNames;

  HostVariables(OutputContext context) {
    this.context = context;
  }

  /**
   * The variable that stands for {@code import.meta} in outputs that are no ECMAScript modules.
   *
   * @param property what is asked of it
   */
  String importMeta(String property) {
    metaProperties.add(property);
    return context.references().unique("import.meta", "import_meta");
  }

  /** What stands for {@code __filename} and {@code __dirname}. */
  String fileName(String name) {
    return switch (context.request().platform()) {
      case NODE -> {
        if (context.format() == BundleFormat.ESM) {
          fileNames = true;
          yield context.references().unique(name, name + "$1");
        }
        yield name;
      }
      case BROWSER, NEUTRAL -> name.equals("__dirname") ? "\"/\"" : "\"/index.js\"";
    };
  }

  /** The code that defines aliases for Tajik member words. */
  String prelude() {
    var aliases = new TreeSet<String>();
    for (LinkedModule module : context.linked().modules()) {
      if (module.isIncluded()) {
        aliases.addAll(module.code().aliases());
      }
    }
    return Compiler.prelude(aliases).orElse("");
  }

  /** Declares what was used. */
  String variables() {
    var out = new StringBuilder();
    if (!metaProperties.isEmpty()) {
      out.append("var ").append(importMeta(metaProperties.iterator().next())).append(" = { ");
      var parts = new java.util.ArrayList<String>();
      for (String property : metaProperties.contains(ALL) ? Set.of("url", "filename", "dirname", "resolve")
          : metaProperties) {
        String value = meta(property);
        if (!value.isEmpty()) {
          parts.add(property + ": " + value);
        }
      }
      parts.sort(null);
      out.append(String.join(", ", parts)).append(parts.isEmpty() ? "};\n" : " };\n");
    }
    if (context.usesMainModule()) {
      out.append("var ").append(context.mainModule()).append(";\n");
    }
    if (fileNames) {
      String file = fileName("__filename");
      String helper = context.helpers().use(Helper.FILE_NAME);
      out.append("var ").append(file).append(" = ").append(helper).append("(import.meta.url), ")
          .append(fileName("__dirname")).append(" = ").append(helper)
          .append("(new URL(\".\", import.meta.url)).slice(0, -1) || \"/\";\n");
    }
    return out.toString();
  }

  /** What {@code import.meta} says in an output that has none. */
  private String meta(String property) {
    boolean node = context.request().platform() == Platform.NODE;
    return switch (property) {
      case "url" -> node ? nodeUrl()
          : "typeof document === \"undefined\" ? typeof location === \"undefined\" ? void 0 : location.href"
              + " : document.currentScript && document.currentScript.src || document.baseURI";
      case "filename" -> node ? "__filename" : "";
      case "dirname" -> node ? "__dirname" : "";
      case "resolve" -> node ? context.helpers().use(Helper.META_RESOLVE) : "";
      default -> "";
    };
  }

  private static String nodeUrl() {
    return "require(\"url\").pathToFileURL(__filename).href";
  }
}
