package tj.somon.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option of the command line. */
enum Option {
  OUTPUT("--output", "-o", "file"),
  BUNDLE_OUTPUT("--output", "-o", "file"),
  OUT_DIR("--out-dir", "", "folder"),
  FORMAT("--format", "", "esm", "commonjs"),
  TARGET("--target", "", "es5", "es2015", "es2020", "esnext"),
  SOURCE_MAP("--source-map", true),
  BUNDLE_SOURCE_MAP("--source-map", List.of("external", "inline", "hidden")),
  MINIFY("--minify", true),
  SPLITTING("--splitting", true),
  NO_TYPE_CHECK("--no-type-check", false),
  STRICT("--strict", false),
  WATCH("--watch", "-w"),
  PRODUCTION("--production", false),
  ENGINE("--engine", "", "node", "embedded"),
  DIAGNOSTICS("--diagnostics", "", "text", "json"),
  FROM("--from", "-f", "file"),
  EXPLAIN("--explain", false),
  JSON("--json", false),
  MODE("--mode", "", "bundler", "node"),
  KIND("--kind", "", "import", "require"),
  BUNDLE_FORMAT("--format", "-f", "commonjs", "esm", "iife"),
  INLINE_SOURCES("--inline-sources", false),
  EXTERNALS("--externals", "", "list"),
  PACKAGES("--packages", "", "bundle", "external"),
  PLATFORM("--platform", "", "node", "browser", "neutral"),
  GLOBAL_NAME("--global-name", "", "name"),
  DEFINE("--define", "", "name=value"),
  ALIAS("--alias", "", "name=specifier"),
  BANNER("--banner", "", "text"),
  FOOTER("--footer", "", "text"),
  METAFILE("--metafile", "", "file"),
  LOADER("--loader", "", "ending=loader"),
  GRAPH("--graph", false),
  STATS("--stats", false),
  CIRCULAR("--circular", false),
  DOT("--dot", false),
  MERMAID("--mermaid", false),
  WHY("--why", "", "module"),
  LANG("--lang", "", "language"),
  HELP("--help", "-h"),
  VERSION("--version", "-V");

  /** Options that stand before the command as well as behind it. */
  static final List<Option> GLOBAL = List.of(LANG, HELP, VERSION);

  private final String longName;
  private final String shortName;
  private final boolean negatable;
  /** Empty: takes no value. One: any value, which it describes. More: one of these. */
  private final List<String> values;
  /** Values that a switch may have behind an equals sign. */
  private final List<String> kinds;

  Option(String longName, boolean negatable) {
    this.longName = longName;
    this.shortName = "";
    this.negatable = negatable;
    this.values = List.of();
    this.kinds = List.of();
  }

  Option(String longName, List<String> kinds) {
    this.longName = longName;
    this.shortName = "";
    this.negatable = true;
    this.values = List.of();
    this.kinds = kinds;
  }

  Option(String longName, String shortName, String... values) {
    this.longName = longName;
    this.shortName = shortName;
    this.negatable = false;
    this.values = List.of(values);
    this.kinds = List.of();
  }

  String longName() {
    return longName;
  }

  /** Key of the text that says what it does. */
  String textKey() {
    return "option" + longName + switch (this) {
      case BUNDLE_FORMAT, BUNDLE_OUTPUT, BUNDLE_SOURCE_MAP -> ".bundle";
      default -> "";
    };
  }

  /** The short name with its dash; empty if there is none. */
  String shortName() {
    return shortName;
  }

  /** The name that turns the option off; empty if there is none. */
  String offName() {
    return negatable ? "--no-" + longName.substring(2) : "";
  }

  boolean takesValue() {
    return !values.isEmpty();
  }

  /** The only values that are allowed; empty if any is. */
  List<String> choices() {
    return values.size() > 1 ? values : List.of();
  }

  /** The values that a switch may have behind an equals sign; empty for none. */
  List<String> kinds() {
    return kinds;
  }

  /** How the value is shown in help, behind a space; empty if there is none. */
  String placeholder() {
    String kind = kinds.isEmpty() ? "" : "[=" + String.join("|", kinds) + "]";
    return values.isEmpty() ? kind : " <" + String.join("|", values) + ">";
  }

  /** The option of a name, among those given. */
  static @Nullable Option named(String name, List<Option> among) {
    for (Option option : among) {
      if (option.longName.equals(name) || !option.shortName.isEmpty() && option.shortName.equals(name)
          || option.negatable && option.offName().equals(name)) {
        return option;
      }
    }
    return null;
  }
}
