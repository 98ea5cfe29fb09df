package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.modules.graph.Dependency;

/** Matches imports with exports (ECMAScript 2025, 16.2.1.7.2.1 and 16.2.1.7.2.2). */
final class ExportMatcher {
  static final Origin MISSING = new Origin.Missing();
  private static final Origin TYPE = new Origin.TypeOnly();
  private static final int SEVERAL = -1;

  private final List<LinkedModule> modules;
  private final Facades facades;
  private final Map<Integer, Map<String, Origin>> exportsOf = new HashMap<>();
  private final Map<Integer, List<Integer>> foreignStars = new HashMap<>();
  private final Map<Integer, StarNames> starNames = new HashMap<>();
  /** The least depth at which a search has come back to what it was looking for. */
  private int returned = Integer.MAX_VALUE;

  ExportMatcher(List<LinkedModule> modules, Facades facades) {
    this.modules = modules;
    this.facades = facades;
  }

  /** What a module exports under a name. */
  Origin export(int module, String name) {
    return settled(lookup(module, name));
  }

  /** The same, but a name that only stars from outside may give stays late: nobody knows whether it is there. */
  Origin certain(int module, String name) {
    return lookup(module, name);
  }

  private Origin lookup(int module, String name) {
    Origin known = modules.get(module).resolved().get(name);
    return known == null ? find(module, name, new HashMap<>()) : known;
  }

  /** What an import binds. */
  Origin imported(LinkedModule importer, ImportedName imported) {
    return requested(importer, imported.request(), imported.imported());
  }

  /** What the module of a request exports under a name; {@code *} for the whole of it. */
  Origin requested(LinkedModule importer, int request, String name) {
    return settled(through(importer, request, name, new HashMap<>()));
  }

  /** A name that comes through stars can only be meant of one thing if only one of them leads out. */
  private Origin settled(Origin origin) {
    if (origin instanceof Origin.Late(int module, String name)) {
      List<Integer> stars = foreignStars(module);
      return stars.size() == 1 ? new Origin.Foreign(stars.getFirst(), name) : origin;
    }
    return origin;
  }

  private Origin through(LinkedModule importer, int request, String name, Map<String, Integer> visited) {
    Dependency dependency = importer.dependency(request);
    if (dependency.isOutside()) {
      boolean node = importer.module().nodeImports() || dependency.builtin();
      return new Origin.Foreign(facades.of(-1, dependency.specifier(), node), name);
    }
    if (!dependency.isInside()) {
      return new Origin.Foreign(facades.of(-1, dependency.request().specifier(), true), name);
    }
    LinkedModule target = modules.get(dependency.target());
    if (target.isUnknown()) {
      return new Origin.Foreign(facades.of(-1, dependency.request().specifier(), true), name);
    }
    if (target.isCommonJs()) {
      return new Origin.Foreign(facades.of(target.index(), "", importer.module().nodeImports()), name);
    }
    if (name.equals(ImportedName.NAMESPACE)) {
      return new Origin.Whole(target.index());
    }
    return visited.isEmpty() ? lookup(target.index(), name) : find(target.index(), name, visited);
  }

  /**
   * Finds and remembers, unless the search came back to something that is looked for already: then that may have hidden
   * something here, though not from where the circle began.
   *
   * @param visited what is and was looked for, with its number; after that, with the least number that it came back to
   */
  private Origin find(int index, String name, Map<String, Integer> visited) {
    Origin known = modules.get(index).resolved().get(name);
    if (known != null) {
      return known;
    }
    int number = visited.size();
    String key = index + " " + name;
    Integer before = visited.putIfAbsent(key, number);
    if (before != null) {
      returned = Math.min(returned, before);
      return MISSING;
    }
    int outer = returned;
    returned = Integer.MAX_VALUE;
    Origin found = search(modules.get(index), index, name, visited);
    if (returned >= number) {
      if (number == 0 || !isBetween(modules.get(index), name)) {
        modules.get(index).resolved().put(name, found);
      }
    } else {
      visited.put(key, returned);
    }
    returned = Math.min(returned, outer);
    return found;
  }

  /** Whether one star leads on from a module: that is found again in no time, and chains of such modules may be long. */
  private boolean isBetween(LinkedModule module, String name) {
    return !module.exports().containsKey(name) && starNames(module).requests(name).length == 1;
  }

  private Origin search(LinkedModule module, int index, String name, Map<String, Integer> visited) {
    ExportedName export = module.exports().get(name);
    if (export instanceof ExportedName.Local local) {
      int imported = local.symbol() < 0 ? -1 : module.importOf(local.symbol());
      if (imported < 0) {
        int symbol = local.symbol() < 0 ? module.defaultSymbol() : local.symbol();
        return new Origin.Own(index, symbol, name);
      }
      ImportedName from = module.record().imports().get(imported);
      return typed(module, name, through(module, from.request(), from.imported(), visited));
    }
    if (export instanceof ExportedName.Indirect indirect) {
      return typed(module, name, through(module, indirect.request(), indirect.imported(), visited));
    }
    if (module.isJson() && !name.equals("default")) {
      return new Origin.Property(index, name);
    }
    Origin starred = name.equals("default") ? MISSING : starred(module, name, visited);
    return typed(module, name, starred);
  }

  private static Origin typed(LinkedModule module, String name, Origin found) {
    return found instanceof Origin.Missing && exportsType(module, name) ? TYPE : found;
  }

  /** Whether the source exports the name as a type, which left no trace in the code. */
  private static boolean exportsType(LinkedModule module, String name) {
    Analysis analysis = module.module().analysis().orElse(null);
    if (analysis == null || !analysis.language().types()) {
      return false;
    }
    for (ExportedName export : analysis.moduleRecord().exports()) {
      boolean same = switch (export) {
        case ExportedName.Local local -> local.exported().equals(name) && local.typeOnly();
        case ExportedName.Indirect indirect -> indirect.exported().equals(name) && indirect.typeOnly();
        case ExportedName.Star star -> star.typeOnly();
      };
      if (same) {
        return true;
      }
    }
    return false;
  }

  private Origin starred(LinkedModule module, String name, Map<String, Integer> visited) {
    Origin found = MISSING;
    Origin late = MISSING;
    for (int request : starNames(module).requests(name)) {
      Origin one = through(module, request, name, visited);
      switch (one) {
        case Origin.Foreign(int _, String _) when isForeign(module, request) ->
          late = new Origin.Late(module.index(), name);
        case Origin.Late _ -> late = late == MISSING ? one : new Origin.Late(module.index(), name);
        case Origin.Ambiguous _ -> {
          return one;
        }
        case Origin.Missing _ -> {
        }
        case Origin.TypeOnly _ -> found = found == MISSING ? one : found;
        case Origin.Own _,Origin.Whole _,Origin.Property _,Origin.Foreign _ -> {
          if (found == MISSING || found == TYPE) {
            found = one;
          } else if (!same(found, one)) {
            return new Origin.Ambiguous(moduleOf(found), moduleOf(one));
          }
        }
      }
    }
    return found == MISSING ? late : found;
  }

  private StarNames starNames(LinkedModule module) {
    StarNames known = starNames.get(module.index());
    if (known == null) {
      known = StarNames.of(module,
          request -> isForeign(module, request) ? null : modules.get(module.dependency(request).target()));
      starNames.put(module.index(), known);
    }
    return known;
  }

  private boolean isForeign(LinkedModule module, int request) {
    Dependency dependency = module.dependency(request);
    return !dependency.isInside() || modules.get(dependency.target()).isCommonJs()
        || modules.get(dependency.target()).isUnknown();
  }

  /** The same binding may be reached under different names. */
  private static boolean same(Origin a, Origin b) {
    return a instanceof Origin.Own(int m, int s, String _) && b instanceof Origin.Own(int n, int t, String _)
        ? m == n && s == t
        : a.equals(b);
  }

  private static int moduleOf(Origin origin) {
    return switch (origin) {
      case Origin.Own own -> own.module();
      case Origin.Whole whole -> whole.module();
      case Origin.Property property -> property.module();
      case Origin.Late late -> late.module();
      case Origin.Foreign _,Origin.TypeOnly _,Origin.Missing _,Origin.Ambiguous _ -> -1;
    };
  }

  /** The names that a module exports for certain, sorted, with where they come from. Ambiguous names are left out. */
  Map<String, Origin> exportsOf(int module) {
    Map<String, Origin> known = exportsOf.get(module);
    if (known == null) {
      known = Collections.unmodifiableMap(findExportsOf(module));
      exportsOf.put(module, known);
    }
    return known;
  }

  private Map<String, Origin> findExportsOf(int module) {
    var declarers = new TreeMap<String, Integer>();
    declarers(module, declarers, new BitSet(), true);
    var all = new LinkedHashMap<String, Origin>();
    for (Map.Entry<String, Integer> entry : declarers.entrySet()) {
      // A name that one module alone declares is what it is there, however long the way to it.
      int from = entry.getValue() == SEVERAL ? module : entry.getValue();
      Origin origin = export(from, entry.getKey());
      switch (origin) {
        case Origin.Own _,Origin.Whole _,Origin.Property _,Origin.Foreign _,Origin.Late _ ->
          all.put(entry.getKey(), origin);
        case Origin.Missing _,Origin.TypeOnly _,Origin.Ambiguous _ -> {
        }
      }
    }
    return all;
  }

  private void declarers(int index, Map<String, Integer> declarers, BitSet visited, boolean first) {
    if (visited.get(index)) {
      return;
    }
    visited.set(index);
    LinkedModule module = modules.get(index);
    for (String name : module.exports().keySet()) {
      if (first || !name.equals("default")) {
        declarers.merge(name, index, (_, _) -> SEVERAL);
      }
    }
    for (String name : module.jsonNames) {
      declarers.merge(name, index, (_, _) -> SEVERAL);
    }
    for (ExportedName export : module.record().exports()) {
      if (export instanceof ExportedName.Star star && !star.typeOnly() && !isForeign(module, star.request())) {
        declarers(module.dependency(star.request()).target(), declarers, visited, false);
      }
    }
  }

  /** What a module exports all names of that are known only when the program runs, in source order. */
  List<Integer> foreignStars(int module) {
    List<Integer> known = foreignStars.get(module);
    if (known == null) {
      var found = new ArrayList<Integer>();
      foreignStars(module, found, new HashSet<>());
      known = List.copyOf(found);
      foreignStars.put(module, known);
    }
    return known;
  }

  private void foreignStars(int index, List<Integer> found, Set<Integer> visited) {
    if (!visited.add(index)) {
      return;
    }
    LinkedModule module = modules.get(index);
    for (ExportedName export : module.record().exports()) {
      if (export instanceof ExportedName.Star star && !star.typeOnly()) {
        if (!isForeign(module, star.request())) {
          foreignStars(module.dependency(star.request()).target(), found, visited);
        } else if (requested(module, star.request(), ImportedName.NAMESPACE) instanceof Origin.Foreign(int f, String _)
            && !found.contains(f)) {
          found.add(f);
        }
      }
    }
  }

  @Nullable
  Facade facade(Origin origin) {
    return origin instanceof Origin.Foreign(int facade, String _) ? facades.get(facade) : null;
  }
}
