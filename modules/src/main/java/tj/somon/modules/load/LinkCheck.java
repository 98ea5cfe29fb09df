package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.NameHints;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;

/** Matches imports with exports. Holds for modules that do not change. Meanings are for any thread, findings for one at a time. */
final class LinkCheck {
  private final Function<String, @Nullable ScannedModule> modules;
  private final NameSearch search;
  private final NameHints hints = new NameHints();
  private String namesOf = "";
  private Set<String> names = Set.of();

  LinkCheck(Function<String, @Nullable ScannedModule> modules) {
    this.modules = modules;
    this.search = new NameSearch(modules);
  }

  /** What the module behind a specifier exports under a name. */
  Meaning meaning(ScannedModule importer, String specifier, String name) {
    return importer.links().get(specifier) instanceof LinkTarget.Loaded(String key) ? search.meaning(key, name)
        : Meaning.UNKNOWN;
  }

  /** What is found about modules, with the imports of names that do not exist: module by module, in source order. */
  List<Located> findings(Collection<ScannedModule> modules) {
    var all = new ArrayList<Located>();
    for (ScannedModule module : modules) {
      List<Located> missing = missingNames(module);
      int first = all.size();
      all.addAll(module.findings());
      if (!missing.isEmpty()) {
        all.addAll(missing);
        all.subList(first, all.size()).sort(Comparator.comparingInt(found -> found.diagnostic().span().start()));
      }
    }
    return all;
  }

  /** Imports and re-exports of names that do not exist, or that mean two things. */
  List<Located> missingNames(ScannedModule module) {
    ModuleRecord record = module.record();
    SourceText source = module.source();
    if (record == null || source == null || module.kind() != ModuleKind.MODULE) {
      return List.of();
    }
    var findings = new ArrayList<Located>();
    var places = new ImportPlaces(module, source);
    for (ImportedName imported : record.imports()) {
      if (!imported.typeOnly() && !imported.imported().equals(ImportedName.NAMESPACE)) {
        ModuleRequest request = record.requests().get(imported.request());
        check(module, source, request, imported.imported(), () -> places.of(imported, request), findings);
      }
    }
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Indirect indirect && !indirect.typeOnly()
          && !indirect.imported().equals(ImportedName.NAMESPACE)) {
        check(module, source, record.requests().get(indirect.request()), indirect.imported(), indirect::span, findings);
      }
    }
    return findings;
  }

  private void check(ScannedModule module, SourceText source, ModuleRequest request, String name, Supplier<Span> place,
      List<Located> findings) {
    if (!(module.links().get(request.specifier()) instanceof LinkTarget.Loaded(String target))) {
      return;
    }
    NameSearch.Found found = search.find(target, name);
    if (found.declaration() != null && found.other() != null) {
      Span span = place.get();
      findings.add(new Located(source, Diagnostic.of(LoadCode.AMBIGUOUS_EXPORT, span.start(), span.end(),
          Map.of("name", name, "first", shown(found.declaration()), "second", shown(found.other())))));
    }
    if (found.meaning() == Meaning.NOTHING) {
      findings.add(noSuchExport(source, request, target, name, place.get()));
    }
  }

  private String shown(NameSearch.Declaration declaration) {
    ScannedModule module = modules.apply(declaration.key());
    SourceText source = module == null ? null : module.source();
    return source == null ? declaration.key() : source.path();
  }

  private Located noSuchExport(SourceText source, ModuleRequest request, String target, String name, Span span) {
    Optional<String> nearest = hints.nearest(name, names(target));
    Note[] notes = nearest.isPresent() ? new Note[]{Note.of("note.nearest-export", Map.of("name", nearest.get()))}
        : name.equals("default") ? new Note[]{Note.of("note.no-default", Map.of("module", request.specifier()))}
            : new Note[0];
    return new Located(source, Diagnostic.of(LoadCode.NO_SUCH_EXPORT, span.start(), span.end(),
        Map.of("module", request.specifier(), "name", name), notes));
  }

  /** Every name that a module exports, sorted; the last answer is kept, as one module may lack many names. */
  private Set<String> names(String target) {
    if (!target.equals(namesOf)) {
      var all = new TreeSet<String>();
      search.collectNames(target, all);
      names = all;
      namesOf = target;
    }
    return names;
  }

  /** Where imported names stand; made when the first is asked for. */
  private static final class ImportPlaces {
    private final ScannedModule module;
    private final SourceText source;
    private @Nullable Map<Integer, ModuleItem.Import> statements;

    ImportPlaces(ScannedModule module, SourceText source) {
      this.module = module;
      this.source = source;
    }

    /** The place of an imported name; that of the specifier for a default import. */
    Span of(ImportedName imported, ModuleRequest request) {
      ModuleItem.Import statement = statements().get(request.nodeId());
      Span found = statement == null ? null : spanIn(statement, imported);
      return found == null ? request.span() : found;
    }

    private Map<Integer, ModuleItem.Import> statements() {
      Map<Integer, ModuleItem.Import> known = statements;
      if (known == null) {
        known = read();
        statements = known;
      }
      return known;
    }

    /** The text is read again, since trees are not kept; a program without faults never comes here. */
    private Map<Integer, ModuleItem.Import> read() {
      Analysis analysis = UnitReader.read(module.key(), source, module.facts().type(), Checkpoint.NONE).analysis();
      var imports = new HashMap<Integer, ModuleItem.Import>();
      for (Statement statement : analysis == null ? List.<Statement>of() : analysis.program().body()) {
        if (statement instanceof ModuleItem.Import i) {
          imports.put(i.id(), i);
        }
      }
      return imports;
    }
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
