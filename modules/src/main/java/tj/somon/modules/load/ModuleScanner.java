package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.ast.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.load.SpecifierLinks.Link;
import tj.somon.modules.source.SourceReading;

/** Reads one module, binds its names and resolves its specifiers. Safe for use by several threads. */
final class ModuleScanner {
  private final ModuleSource files;
  private final SpecifierLinks specifiers;
  private final LoadOptions options;

  ModuleScanner(ModuleSource files, SpecifierLinks specifiers, LoadOptions options) {
    this.files = files;
    this.specifiers = specifiers;
    this.options = options;
  }

  ScannedModule scan(String key) {
    return switch (files.read(key, Paths.shown(key, options.baseFolder()))) {
      case SourceReading.Refused(Located problem) ->
        new ScannedModule(key, ModuleKind.MODULE, null, null, Map.of(), List.of(problem));
      case SourceReading.Read(SourceText source) when key.endsWith(".json") -> json(key, source);
      case SourceReading.Read(SourceText source) -> code(key, source);
    };
  }

  private static ScannedModule json(String key, SourceText source) {
    List<Located> findings = switch (JsonReader.read(source.text())) {
      case JsonParsing.Parsed _ -> List.of();
      case JsonParsing.Malformed malformed -> {
        int end = Math.min(malformed.offset() + 1, source.length());
        int start = Math.min(malformed.offset(), end);
        yield List
            .of(new Located(source, Diagnostic.of(LoadCode.INVALID_JSON, start, end, Map.of("file", source.path()))));
      }
    };
    return new ScannedModule(key, ModuleKind.JSON, source, null, Map.of(), findings);
  }

  private ScannedModule code(String key, SourceText source) {
    Language language = Language.ofPath(key);
    ModuleKind kind = kindByName(key);
    Analysis analysis = Compiler.analyze(source, language,
        kind == ModuleKind.COMMONJS ? SourceGoal.SCRIPT : SourceGoal.MODULE);
    if (isUndecided(key) && !analysis.moduleRecord().moduleSyntax()) {
      kind = ModuleKind.COMMONJS;
      analysis = Compiler.analyze(source, language, SourceGoal.SCRIPT);
    }
    if (kind == ModuleKind.COMMONJS && language == Language.JAVASCRIPT) {
      return new ScannedModule(key, kind, source, analysis, Map.of(), List.of());
    }
    return linked(key, kind, source, analysis);
  }

  /** The kind of a file as Node decides it; a {@code .js} file without a package is decided by its text. */
  private ModuleKind kindByName(String key) {
    if (key.endsWith(".cjs") || key.endsWith(".cts")) {
      return ModuleKind.COMMONJS;
    }
    return key.endsWith(".js") && PackageFile.typeFor(key, files).equals("commonjs") ? ModuleKind.COMMONJS
        : ModuleKind.MODULE;
  }

  private boolean isUndecided(String key) {
    return key.endsWith(".js") && PackageFile.typeFor(key, files).isEmpty();
  }

  private ScannedModule linked(String key, ModuleKind kind, SourceText source, Analysis analysis) {
    var links = new HashMap<String, LinkTarget>();
    var findings = new ArrayList<Diagnostic>(analysis.diagnostics());
    for (ModuleRequest request : ScannedModule.requestsOf(analysis)) {
      switch (specifiers.link(request.specifier(), key)) {
        case Link.To to -> {
          links.put(request.specifier(), to.target());
          findings.addAll(to.findings(request.span()));
        }
        case Link.Nowhere(var failed) when request.kind() != RequestKind.DYNAMIC_IMPORT ->
          findings.add(failed.at(request.span()));
        case Link.NoModule(String written) when request.kind() != RequestKind.DYNAMIC_IMPORT ->
          findings.add(SpecifierLinks.noModule(written, request.span()));
        case Link.Nowhere _, Link.NoModule _ -> {
          // The program decides at run time whether it asks, and may catch the error.
        }
      }
    }
    findings.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new ScannedModule(key, kind, source, analysis, links,
        findings.stream().map(finding -> new Located(source, finding)).toList());
  }
}
