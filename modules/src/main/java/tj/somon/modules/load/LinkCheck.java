package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.NearestName;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.Span;

/**
 * Matches imports with exports as ResolveExport does (ECMAScript 2025, 16.2.1.7.2.2), with types as a third answer
 * beside "there is such a value" and "there is not".
 */
final class LinkCheck {
  private final Map<String, ScannedModule> modules;

  LinkCheck(Map<String, ScannedModule> modules) {
    this.modules = modules;
  }

  /** What a module exports under a name. */
  enum Meaning {
    VALUE,
    TYPE,
    NOTHING,
    /** Only the host knows: the name may come from a CommonJS module or a package. */
    UNKNOWN
  }

  /** What the module behind a specifier exports under a name. */
  Meaning meaning(ScannedModule importer, String specifier, String name) {
    return importer.links().get(specifier) instanceof LinkTarget.Loaded(String key)
        ? exported(key, name, new HashSet<>())
        : Meaning.UNKNOWN;
  }

  private Meaning exported(String key, String name, Set<String> visited) {
    ScannedModule module = modules.get(key);
    if (module == null || module.source() == null) {
      return Meaning.UNKNOWN;
    }
    if (module.kind() == ModuleKind.JSON) {
      return name.equals("default") ? Meaning.VALUE : Meaning.NOTHING;
    }
    if (module.kind() == ModuleKind.COMMONJS || module.analysis() == null) {
      return Meaning.UNKNOWN;
    }
    if (!visited.add(key + " " + name)) {
      return Meaning.NOTHING;
    }
    ModuleRecord record = module.analysis().moduleRecord();
    Meaning own = explicit(module, record, name, visited);
    return own != Meaning.NOTHING || name.equals("default") ? own : starred(module, record, name, visited);
  }

  private Meaning explicit(ScannedModule module, ModuleRecord record, String name, Set<String> visited) {
    Meaning best = Meaning.NOTHING;
    for (ExportedName export : record.exports()) {
      Meaning found = switch (export) {
        case ExportedName.Local local when local.exported().equals(name) -> local(module, record, local, visited);
        case ExportedName.Indirect i when i.exported().equals(name) -> i.typeOnly() ? Meaning.TYPE
            : i.imported().equals(ImportedName.NAMESPACE) ? Meaning.VALUE
                : through(module, record.requests().get(i.request()), i.imported(), visited);
        case ExportedName.Local _,ExportedName.Indirect _,ExportedName.Star _ -> Meaning.NOTHING;
      };
      best = better(best, found);
    }
    return best;
  }

  private static Meaning better(Meaning a, Meaning b) {
    return a == Meaning.NOTHING || a == Meaning.TYPE && b == Meaning.VALUE ? b : a;
  }

  /** A local export; one of an import means what it means in the module it comes from. */
  private Meaning local(ScannedModule module, ModuleRecord record, ExportedName.Local export, Set<String> visited) {
    if (export.typeOnly()) {
      return Meaning.TYPE;
    }
    for (ImportedName imported : record.imports()) {
      if (imported.symbol() == export.symbol()) {
        return imported.typeOnly() ? Meaning.TYPE
            : imported.imported().equals(ImportedName.NAMESPACE) ? Meaning.VALUE
                : through(module, record.requests().get(imported.request()), imported.imported(), visited);
      }
    }
    return Meaning.VALUE;
  }

  private Meaning through(ScannedModule module, ModuleRequest request, String name, Set<String> visited) {
    String key = module.keyOf(request);
    return key == null ? Meaning.UNKNOWN : exported(key, name, visited);
  }

  private Meaning starred(ScannedModule module, ModuleRecord record, String name, Set<String> visited) {
    Meaning best = Meaning.NOTHING;
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Star star) {
        Meaning found = through(module, record.requests().get(star.request()), name, visited);
        best = better(best, star.typeOnly() && found == Meaning.VALUE ? Meaning.TYPE : found);
      }
    }
    return best;
  }

  /** Imports and re-exports of names that do not exist. */
  List<Located> missingNames(ScannedModule module) {
    var findings = new ArrayList<Located>();
    if (module.analysis() == null || module.source() == null || module.kind() != ModuleKind.MODULE) {
      return findings;
    }
    ModuleRecord record = module.analysis().moduleRecord();
    for (ImportedName imported : record.imports()) {
      if (!imported.typeOnly() && !imported.imported().equals(ImportedName.NAMESPACE)) {
        ModuleRequest request = record.requests().get(imported.request());
        check(module, request, imported.imported(), spanOf(module, imported, request), findings);
      }
    }
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Indirect indirect && !indirect.typeOnly()
          && !indirect.imported().equals(ImportedName.NAMESPACE)) {
        check(module, record.requests().get(indirect.request()), indirect.imported(), indirect.span(), findings);
      }
    }
    return findings;
  }

  private void check(ScannedModule module, ModuleRequest request, String name, Span span, List<Located> findings) {
    if (module.source() == null || meaning(module, request.specifier(), name) != Meaning.NOTHING) {
      return;
    }
    var names = new TreeSet<String>();
    String key = module.keyOf(request);
    if (key != null) {
      collectNames(key, names, new HashSet<>());
    }
    Optional<String> nearest = NearestName.of(name, names);
    Note[] notes = nearest.isPresent() ? new Note[]{Note.of("note.nearest-export", Map.of("name", nearest.get()))}
        : name.equals("default") ? new Note[]{Note.of("note.no-default", Map.of("module", request.specifier()))}
            : new Note[0];
    findings.add(new Located(module.source(), Diagnostic.of(LoadCode.NO_SUCH_EXPORT, span.start(), span.end(),
        Map.of("module", request.specifier(), "name", name), notes)));
  }

  private void collectNames(String key, Set<String> names, Set<String> visited) {
    ScannedModule module = modules.get(key);
    if (module == null || module.analysis() == null || !visited.add(key)) {
      return;
    }
    ModuleRecord record = module.analysis().moduleRecord();
    for (ExportedName export : record.exports()) {
      switch (export) {
        case ExportedName.Local local -> names.add(local.exported());
        case ExportedName.Indirect indirect -> names.add(indirect.exported());
        case ExportedName.Star star -> {
          String target = module.keyOf(record.requests().get(star.request()));
          if (target != null) {
            collectNames(target, names, visited);
          }
        }
      }
    }
  }

  /** The place of an imported name; that of the specifier for a default import. */
  private static Span spanOf(ScannedModule module, ImportedName imported, ModuleRequest request) {
    List<Statement> body = module.analysis() == null ? List.of() : module.analysis().program().body();
    for (Statement statement : body) {
      if (statement instanceof ModuleItem.Import i && i.id() == request.nodeId()) {
        Span found = spanIn(i, imported);
        return found == null ? request.span() : found;
      }
    }
    return request.span();
  }

  private static @Nullable Span spanIn(ModuleItem.Import statement, ImportedName imported) {
    if (statement.defaultName() != null && statement.defaultName().id() == imported.nodeId()) {
      return new Span(statement.defaultName().start(), statement.defaultName().end());
    }
    List<ImportSpecifier> named = statement.named();
    for (ImportSpecifier specifier : named == null ? List.<ImportSpecifier>of() : named) {
      if (specifier.local().id() == imported.nodeId()) {
        return new Span(specifier.imported().start(), specifier.imported().end());
      }
    }
    return null;
  }
}
