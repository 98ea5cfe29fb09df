package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Origin;

/** The namespace objects of an output: made first, filled with getters, and with what is known only at run time. */
final class Namespaces {
  private final OutputContext context;
  private final Linked linked;
  private final References references;
  private final HelperNames helpers;
  private final Map<Integer, List<Integer>> starsByFacade = new LinkedHashMap<>();
  /** By module, how many stars have been written for it. */
  private final Map<Integer, Integer> written = new HashMap<>();

  Namespaces(OutputContext context) {
    this.context = context;
    this.linked = context.linked();
    this.references = context.references();
    this.helpers = context.helpers();
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace()) {
        for (int facade : linked.names().foreignStars(module.index())) {
          starsByFacade.computeIfAbsent(facade, _ -> new ArrayList<>()).add(module.index());
        }
      }
    }
  }

  /** Writes those of the modules that are evaluated where they stand. */
  void write(Assembly out) {
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace() && !module.isWrapped()) {
        String name = references.namespace(module.index());
        out.lines(context.shared().assigned(name) + made(module) + ";");
        out.lines(getters(module, ""));
        starsFromOutside(module, "", out);
      }
    }
    if (!linked.tree() && linked.hasCycles()) {
      facadesAhead(out);
    }
  }

  /** What makes the namespace object of a module, still empty. */
  String made(LinkedModule module) {
    boolean early = module.isInCycle() && module.needsNamespace();
    return helpers.use(early ? Helper.CYCLIC_NAMESPACE : Helper.NAMESPACE) + "()";
  }

  /** What makes the object that an importer sees of something foreign, still without values. */
  String made(Facade facade) {
    Set<String> early = linked.hasCycles() ? EarlyNames.of(linked, facade) : Set.of();
    if (early.isEmpty()) {
      return facade.node() ? helpers.use(Helper.NAMESPACE) + "()" : "{}";
    }
    var names = new StringBuilder();
    for (String name : early) {
      names.append(names.isEmpty() ? "" : ", ").append(JsonWriter.quoted(name));
    }
    return helpers.use(Helper.EARLY_NAMESPACE) + "([" + names + "])";
  }

  /** In a cycle a function may look at an import before its module is evaluated: it sees names at most, which is no error. */
  private void facadesAhead(Assembly out) {
    for (Linked.Step step : linked.steps()) {
      if (step instanceof Linked.Step.Outer(int number) && !references.isImported(linked.facade(number))
          && !linked.wrappedFacades().contains(number)) {
        Facade facade = linked.facade(number);
        out.lines(context.shared().assigned(references.facade(facade)) + made(facade) + ";");
      }
    }
  }

  /** In an ECMAScript module what is outside has been evaluated before everything else. */
  void starsFromOutside(LinkedModule module, String indentation, Assembly out) {
    for (int facade : starsOf(module)) {
      if (references.isImported(linked.facade(facade))) {
        reExport(facade, module.index(), indentation, out);
      }
    }
  }

  private List<Integer> starsOf(LinkedModule module) {
    return module.needsNamespace() ? linked.names().foreignStars(module.index()) : List.of();
  }

  /** What gives a namespace object its properties. */
  String getters(LinkedModule module, String indentation) {
    Map<String, Origin> exports = module.needsNamespace() ? linked.names().exportsOf(module.index()) : used(module);
    if (exports.isEmpty() && starsOf(module).isEmpty()) {
      return "";
    }
    boolean open = !starsOf(module).isEmpty();
    if (open) {
      helpers.use(Helper.RE_EXPORT);
    }
    String helper = open ? helpers.part("EXPORT_OPEN") : helpers.use(Helper.EXPORT);
    var out = new StringBuilder(indentation).append(helper).append('(').append(references.namespace(module.index()))
        .append(", {\n");
    exports.forEach((name, origin) -> out.append(indentation).append("  ").append(Identifiers.key(name))
        .append(": () => ").append(references.of(module, origin, name)).append(",\n"));
    return out.append(indentation).append(open || module.needsNamespace() ? "});" : "}, true);").toString();
  }

  private Map<String, Origin> used(LinkedModule module) {
    var used = new LinkedHashMap<String, Origin>();
    for (String name : module.usedExports()) {
      used.put(name, linked.names().export(module.index(), name));
    }
    return used;
  }

  /** Writes what gives all that a facade has to those that export it with a star. */
  void reExports(int facade, String indentation, Assembly out) {
    for (int module : starsByFacade.getOrDefault(facade, List.of())) {
      reExport(facade, module, indentation, out);
    }
  }

  /** Gives the names that a facade has before it is evaluated to those that export it with a star. */
  void namesAhead(Facade facade, Assembly out) {
    if (!EarlyNames.of(linked, facade).isEmpty()) {
      for (int module : starsByFacade.getOrDefault(facade.number(), List.of())) {
        out.lines(helpers.use(Helper.RE_EXPORT) + "(" + references.namespace(module) + ", " + references.facade(facade)
            + ");");
      }
    }
  }

  private void reExport(int facade, int module, String indentation, Assembly out) {
    String from = references.facade(linked.facade(facade));
    int before = written.merge(module, 1, Integer::sum);
    List<Integer> stars = linked.names().foreignStars(module);
    boolean sure = linked.module(module).isWrapped()
        ? stars.stream().allMatch(star -> references.isImported(linked.facade(star)))
        : linked.wrappedFacades().isEmpty();
    boolean last = sure && before == stars.size();
    String end = last ? ", true);" : ");";
    out.lines(indentation + helpers.use(Helper.RE_EXPORT) + "(" + references.namespace(module) + ", " + from + end);
    if (module == linked.entry() && context.format() == BundleFormat.COMMONJS) {
      out.lines(indentation + helpers.use(Helper.RE_EXPORT) + "(module.exports, " + from + ", null);");
    }
  }
}
