package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;

/**
 * Finds what names mean, as ResolveExport does (ECMAScript 2025, 16.2.1.7.2.2), with types as a third answer beside "there
 * is such a value" and "there is not". Chains and circles of re-exports may be as long as the program: nothing recurs. Safe
 * for use by several threads as long as the modules do not change.
 */
final class NameSearch {
  private final Function<String, @Nullable ScannedModule> modules;
  private final Map<String, ExportTable> tables = new ConcurrentHashMap<>();
  private final Map<String, StarTable> starTables = new ConcurrentHashMap<>();
  private final StarDepth depth;
  private final Map<Name, Found> known = new ConcurrentHashMap<>();

  NameSearch(Function<String, @Nullable ScannedModule> modules) {
    this.modules = modules;
    this.depth = new StarDepth(modules, this::table);
  }

  /** A name in a module. */
  private record Name(String key, String name) {}

  /** A declaration of a module. */
  record Declaration(String key, int symbol) {}

  /**
   * What a name means.
   *
   * @param declaration where a value is declared; nothing if that is not known
   * @param other another declaration that the name means as well, through another star
   */
  record Found(Meaning meaning, @Nullable Declaration declaration, @Nullable Declaration other) {
    static final Found NOTHING = new Found(Meaning.NOTHING, null, null);
  }

  /** Where a search goes on; a value found there counts as a type if the way is one of types. */
  private record Way(Name to, boolean typeOnly) {}

  /** The search for one name; what it says of itself first, and then its stars if that is nothing. */
  private static final class Frame {
    final Name name;
    final @Nullable Frame asker;
    final boolean typeOnly;
    Meaning meaning = Meaning.NOTHING;
    @Nullable
    Declaration declaration;
    @Nullable
    Declaration other;
    boolean incomplete;
    boolean starsTaken;
    List<Way> ways = List.of();
    int next;

    Frame(Name name, @Nullable Frame asker, boolean typeOnly) {
      this.name = name;
      this.asker = asker;
      this.typeOnly = typeOnly;
    }

    /** Takes what one of the ways leads to; two stars that lead to two declarations make the name mean neither. */
    void take(Found found, boolean asType) {
      if (asType || found.meaning != Meaning.VALUE) {
        meaning = meaning.or(asType && found.meaning == Meaning.VALUE ? Meaning.TYPE : found.meaning);
      } else if (meaning == Meaning.VALUE) {
        boolean differs = declaration != null && found.declaration != null && !declaration.equals(found.declaration);
        other = other == null && starsTaken && differs ? found.declaration : other;
      } else {
        meaning = meaning.or(Meaning.VALUE);
        declaration = found.declaration;
        other = found.other;
      }
    }

    Found found() {
      return meaning == Meaning.NOTHING ? Found.NOTHING : new Found(meaning, declaration, other);
    }
  }

  /** What the module behind a key exports under a name. */
  Meaning meaning(String key, String name) {
    return find(key, name).meaning;
  }

  /** The same, with the declarations that are meant. */
  Found find(String key, String name) {
    var root = new Name(key, name);
    Found before = known.get(root);
    return before != null ? before : search(root);
  }

  private Found search(Name root) {
    var frames = new ArrayDeque<Frame>();
    Set<Name> visited = new HashSet<>();
    var first = new Frame(root, null, false);
    visited.add(root);
    start(first);
    frames.push(first);
    while (!frames.isEmpty()) {
      Frame frame = frames.getFirst();
      Way way = nextWay(frame);
      if (way == null) {
        frames.pop();
        finish(frame);
      } else {
        Found before = known.get(way.to);
        if (before != null) {
          frame.take(before, way.typeOnly);
        } else if (visited.add(way.to)) {
          var deeper = new Frame(way.to, frame, way.typeOnly);
          start(deeper);
          frames.push(deeper);
        } else {
          frame.incomplete = true;
        }
      }
    }
    known.put(root, first.found());
    return first.found();
  }

  private @Nullable Way nextWay(Frame frame) {
    if (frame.next == frame.ways.size() && frame.meaning == Meaning.NOTHING && !frame.starsTaken) {
      frame.starsTaken = true;
      frame.ways = stars(frame.name);
      frame.next = 0;
    }
    return frame.next < frame.ways.size() ? frame.ways.get(frame.next++) : null;
  }

  /** An answer that left out a name which was being looked for already holds for that search alone. */
  private void finish(Frame frame) {
    if (!frame.incomplete) {
      known.put(frame.name, frame.found());
    }
    if (frame.asker != null) {
      frame.asker.take(frame.found(), frame.typeOnly);
      frame.asker.incomplete |= frame.incomplete;
    }
  }

  /** Takes what a module says of itself. */
  private void start(Frame frame) {
    ScannedModule module = modules.apply(frame.name.key);
    if (module == null || module.source() == null) {
      frame.meaning = Meaning.UNKNOWN;
      return;
    }
    ModuleRecord record = module.record();
    if (module.kind() == ModuleKind.JSON) {
      frame.meaning = frame.name.name.equals("default") ? Meaning.VALUE : Meaning.NOTHING;
      frame.starsTaken = true;
      return;
    }
    if (module.kind() == ModuleKind.COMMONJS || record == null) {
      frame.meaning = Meaning.UNKNOWN;
      return;
    }
    frame.starsTaken = frame.name.name.equals("default");
    explicit(frame, module, record);
  }

  private void explicit(Frame frame, ScannedModule module, ModuleRecord record) {
    ExportTable table = table(module, record);
    var ways = new ArrayList<Way>(1);
    for (ExportedName export : table.named(frame.name.name)) {
      switch (export) {
        case ExportedName.Local local -> local(frame, ways, module, record, local, table);
        case ExportedName.Indirect i when i.typeOnly() -> frame.meaning = frame.meaning.or(Meaning.TYPE);
        case ExportedName.Indirect i when i.imported().equals(ImportedName.NAMESPACE) ->
          frame.meaning = frame.meaning.or(Meaning.VALUE);
        case ExportedName.Indirect i -> through(frame, ways, module, record.requests().get(i.request()), i.imported());
        case ExportedName.Star _ -> {
        }
      }
    }
    frame.ways = ways;
  }

  /** A local export; one of an import means what it means in the module it comes from. */
  private static void local(Frame frame, List<Way> ways, ScannedModule module, ModuleRecord record,
      ExportedName.Local export, ExportTable table) {
    ImportedName imported = export.typeOnly() ? null : table.imported(export.symbol());
    if (export.typeOnly() || imported != null && imported.typeOnly()) {
      frame.meaning = frame.meaning.or(Meaning.TYPE);
    } else if (imported == null || imported.imported().equals(ImportedName.NAMESPACE)) {
      frame.meaning = frame.meaning.or(Meaning.VALUE);
      frame.declaration = imported == null ? new Declaration(module.key(), export.symbol()) : null;
    } else {
      through(frame, ways, module, record.requests().get(imported.request()), imported.imported());
    }
  }

  private static void through(Frame frame, List<Way> ways, ScannedModule module, ModuleRequest request, String name) {
    String key = module.keyOf(request);
    if (key == null) {
      frame.meaning = frame.meaning.or(Meaning.UNKNOWN);
    } else {
      ways.add(new Way(new Name(key, name), false));
    }
  }

  private List<Way> stars(Name name) {
    ScannedModule module = modules.apply(name.key);
    ModuleRecord record = module == null ? null : module.record();
    if (module == null || record == null) {
      return List.of();
    }
    var ways = new ArrayList<Way>();
    for (StarTable.Star star : starTable(module, record).leadingTo(name.name)) {
      ways.add(new Way(new Name(star.key(), name.name), star.typeOnly()));
    }
    return ways;
  }

  private ExportTable table(ScannedModule module, ModuleRecord record) {
    return tables.computeIfAbsent(module.key(), _ -> new ExportTable(record));
  }

  private StarTable starTable(ScannedModule module, ModuleRecord record) {
    StarTable before = starTables.get(module.key());
    if (before != null) {
      return before;
    }
    var made = new StarTable(module, record, table(module, record).stars(), depth);
    starTables.put(module.key(), made);
    return made;
  }

  /** Adds every name that a module exports. */
  void collectNames(String key, Set<String> names) {
    Set<String> visited = new HashSet<>();
    var waiting = new ArrayDeque<String>();
    waiting.push(key);
    while (!waiting.isEmpty()) {
      String at = waiting.pop();
      ScannedModule module = modules.apply(at);
      ModuleRecord record = module == null ? null : module.record();
      if (module == null || record == null || !visited.add(at)) {
        continue;
      }
      ExportTable table = table(module, record);
      table.names().forEach(names::add);
      for (ExportedName.Star star : table.stars()) {
        String target = module.keyOf(record.requests().get(star.request()));
        if (target != null) {
          waiting.push(target);
        }
      }
    }
  }
}
