package tj.somon.modules.bundle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tj.somon.compiler.module.ImportedName;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Origin;

/** What is written for what names stand for. */
final class References {
  private final Linked linked;
  private final ChunkNames names;
  private final BundleFormat format;
  private final Map<String, String> made = new HashMap<>();
  /** By facade: the names that are imported from outside, and what they are called here. */
  private final Map<Integer, Map<String, String>> imports = new LinkedHashMap<>();

  References(Linked linked, ChunkNames names, BundleFormat format) {
    this.linked = linked;
    this.names = names;
    this.format = format;
  }

  /** What stands for a name in a module; {@code hint} is what the module calls it. */
  String of(LinkedModule user, Origin origin, String hint) {
    return switch (origin) {
      case Origin.Own own -> own(user, own);
      case Origin.Property(int module, String name) ->
        of(user, new Origin.Own(module, linked.module(module).defaultSymbol(), "default"), "")
            + Identifiers.property(name);
      case Origin.Whole(int module) -> namespace(module);
      case Origin.Late(int module, String name) -> namespace(module) + Identifiers.property(name);
      case Origin.Foreign(int facade, String name) -> foreign(linked.facade(facade), name, hint);
      case Origin.Missing _,Origin.TypeOnly _,Origin.Ambiguous _ -> "(void 0)";
    };
  }

  private String own(LinkedModule user, Origin.Own own) {
    LinkedModule owner = linked.module(own.module());
    return owner.isWrapped() && owner != user ? namespace(owner.index()) + Identifiers.property(own.exported())
        : names.symbol(owner, own.symbol());
  }

  private String foreign(Facade facade, String name, String hint) {
    if (!isImported(facade)) {
      String whole = facade(facade);
      return name.equals(ImportedName.NAMESPACE) ? whole : whole + Identifiers.property(name);
    }
    String base = Identifiers.isName(hint) ? hint : Identifiers.of(facade.specifier());
    return imports.computeIfAbsent(facade.number(), _ -> new LinkedHashMap<>()).computeIfAbsent(name,
        _ -> names.make(base));
  }

  /** Whether a facade is an import declaration of the output. */
  boolean isImported(Facade facade) {
    return facade.isOutside() && format == BundleFormat.ESM;
  }

  /** By facade, the names that are imported from outside. */
  Map<Integer, Map<String, String>> imports() {
    return imports;
  }

  /** The variable that holds what an importer sees of something foreign. */
  String facade(Facade facade) {
    if (isImported(facade)) {
      return foreign(facade, ImportedName.NAMESPACE, "");
    }
    String base = facade.isOutside() ? facade.specifier() : linked.module(facade.module()).module().shown();
    return made("import " + facade.number(), "import_" + Identifiers.of(base));
  }

  /** The variable that holds the namespace object of a module. */
  String namespace(int module) {
    return made("exports " + module, Identifiers.of(shown(module)) + "_exports");
  }

  /** The variable that holds the record of a wrapped module. */
  String record(int module) {
    return made("init " + module, "init_" + Identifiers.of(shown(module)));
  }

  /** The variable that holds the record of a facade. */
  String facadeRecord(Facade facade) {
    return made("facade " + facade.number(), "init_" + facade(facade));
  }

  /** The function that is the {@code require} of a CommonJS module. */
  String require(int module) {
    return made("require " + module, "require_" + Identifiers.of(shown(module)));
  }

  /** What gives the exports of what a facade stands for. */
  String value(Facade facade, String hostRequire) {
    if (!facade.isOutside()) {
      return require(facade.module()) + "()";
    }
    return hostRequire + "(" + JsonWriter.quoted(facade.specifier()) + ")";
  }

  private String shown(int module) {
    return linked.module(module).module().shown();
  }

  private String made(String key, String base) {
    return made.computeIfAbsent(key, _ -> names.make(base));
  }

  /** A name for something that is unique in the output. */
  String unique(String key, String base) {
    return made(key, base);
  }
}
