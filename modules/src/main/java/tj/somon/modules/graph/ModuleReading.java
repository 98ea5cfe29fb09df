package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.load.LoadCode;
import tj.somon.modules.load.ModuleKind;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.source.SourceReading;

/** Reads one module, binds its names and finds what it asks for. Safe for use by several threads. */
final class ModuleReading {
  private static final SourceText NOTHING = SourceText.of("", "");

  private final ModuleSource files;
  private final Lookup lookup;
  private final String baseFolder;
  private final ReadMemory memory;

  ModuleReading(ModuleSource files, Lookup lookup, String baseFolder, ReadMemory memory) {
    this.files = files;
    this.lookup = lookup;
    this.baseFolder = baseFolder;
    this.memory = memory;
  }

  ReadModule read(String key, boolean follow, Checkpoint checkpoint) {
    ModuleKey parts = ModuleKey.of(key);
    String shown = parts.shown(baseFolder);
    if (parts.isData()) {
      return data(key, shown, parts.data(), follow, checkpoint);
    }
    String path = parts.path();
    FileFacts facts = lookup.factsOf(parts.file());
    if (parts.isDisabled()) {
      return code(key, shown, SourceText.of(shown, ""), facts, follow, checkpoint);
    }
    return switch (files.read(path, shown)) {
      case SourceReading.Refused(Located problem) ->
        new ReadModule(key, shown, ModuleKind.MODULE, NOTHING, null, null, List.of(), facts, false, List.of(problem));
      case SourceReading.Read(SourceText source) when path.endsWith(".json") -> json(key, shown, source, facts);
      case SourceReading.Read(SourceText source) -> code(key, shown, source, facts, follow, checkpoint);
    };
  }

  /** A module that a URL holds: JavaScript if it is no JSON, always an ECMAScript module. */
  private ReadModule data(String key, String shown, String text, boolean follow, Checkpoint checkpoint) {
    SourceText source = SourceText.of(shown, text);
    var facts = new FileFacts("", "", "", "module", true);
    int comma = key.indexOf(',');
    return key.substring(0, comma).contains("json") ? json(key, shown, source, facts)
        : code(key, shown, source, facts, follow, checkpoint);
  }

  private static ReadModule json(String key, String shown, SourceText source, FileFacts facts) {
    List<Located> findings = switch (JsonReader.read(source.text())) {
      case JsonParsing.Parsed _ -> List.of();
      case JsonParsing.Malformed malformed -> {
        int end = Math.min(malformed.offset() + 1, source.length());
        int start = Math.min(malformed.offset(), end);
        yield List
            .of(new Located(source, Diagnostic.of(LoadCode.INVALID_JSON, start, end, Map.of("file", source.path()))));
      }
    };
    return new ReadModule(key, shown, ModuleKind.JSON, source, null, null, List.of(), facts, false, findings);
  }

  /** What a text says, whatever else there is. */
  private record Understood(SourceText source, ModuleKind kind, Analysis analysis, @Nullable LinkableModule code) {}

  private ReadModule code(String key, String shown, SourceText text, FileFacts facts, boolean follow,
      Checkpoint checkpoint) {
    ModuleKey parts = ModuleKey.of(key);
    String path = assumedPath(parts);
    Understood understood = understood(key, path, shown, text, facts, checkpoint);
    SourceText source = understood.source();
    LinkableModule code = understood.code();
    var findings = new ArrayList<Diagnostic>();
    for (Diagnostic finding : understood.analysis().diagnostics()) {
      if (finding.isError() || understood.analysis().language().types()) {
        findings.add(finding);
      }
    }
    var found = new ArrayList<ReadModule.Found>();
    if (code != null) {
      findings.addAll(code.diagnostics());
    }
    ask(understood.analysis(), code, path, follow, found, findings);
    findings.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    boolean nodeImports = !path.endsWith(".som") && (facts.type().equals("module") || saysWhatItIs(path));
    return new ReadModule(key, shown, understood.kind(), source, understood.analysis(), code, found, facts, nodeImports,
        findings.stream().map(finding -> new Located(source, finding)).toList());
  }

  /** Where its requests start and how it is read: what has no file is CommonJS if it is empty, so that it has any name. */
  private String assumedPath(ModuleKey key) {
    return key.isData() ? baseFolder + "/data.mjs" : key.isDisabled() ? baseFolder + "/disabled.cjs" : key.path();
  }

  private Understood understood(String key, String path, String shown, SourceText source, FileFacts facts,
      Checkpoint checkpoint) {
    ReadModule before = memory.known(key);
    if (before != null && before.analysis() != null && before.shown().equals(shown) && before.facts().equals(facts)
        && before.source().text().equals(source.text())) {
      return new Understood(before.source(), before.kind(), before.analysis(), before.code());
    }
    Language language = Language.ofPath(path);
    Analysis analysis = analyze(path, source, language, facts, checkpoint);
    boolean assigned = language == Language.TYPESCRIPT && TypeScriptShape.isCommonJs(analysis.program());
    boolean script = assigned || analysis.program().goal() != SourceGoal.MODULE;
    LinkableModule code = analysis.hasErrors() ? null
        : assigned ? Compiler.forLinkingAsCommonJs(analysis, (specifier, name) -> false)
            : Compiler.forLinking(analysis, (specifier, name) -> false);
    return new Understood(source, script ? ModuleKind.COMMONJS : ModuleKind.MODULE, analysis, code);
  }

  /** Whether the name of a file alone says how Node takes it. */
  private static boolean saysWhatItIs(String key) {
    return key.endsWith(".mjs") || key.endsWith(".mts") || key.endsWith(".cjs") || key.endsWith(".cts")
        || key.endsWith(".som");
  }

  /** Reads a text as what Node would take it for; a package that mistakes its own files is forgiven. */
  private static Analysis analyze(String key, SourceText source, Language language, FileFacts facts,
      Checkpoint checkpoint) {
    if (key.endsWith(".ts")) {
      Analysis module = Compiler.analyze(source, language, SourceGoal.MODULE, checkpoint);
      return TypeScriptShape.seemsCommonJs(module, facts.type())
          ? Compiler.analyze(source, language, SourceGoal.COMMONJS, checkpoint)
          : module;
    }
    boolean fixed = saysWhatItIs(key);
    SourceGoal likely = fixed ? Language.goalOfPath(key)
        : facts.type().equals("commonjs") || facts.type().isEmpty() && !seemsModule(source.text()) ? SourceGoal.COMMONJS
            : SourceGoal.MODULE;
    Analysis first = Compiler.analyze(source, language, likely, checkpoint);
    if (fixed || facts.type().equals("module") && key.endsWith(".js")) {
      return first;
    }
    boolean mistaken = likely == SourceGoal.COMMONJS ? first.hasErrors() : !first.moduleRecord().moduleSyntax();
    if (!mistaken) {
      return first;
    }
    Analysis second = Compiler.analyze(source, language,
        likely == SourceGoal.COMMONJS ? SourceGoal.MODULE : SourceGoal.COMMONJS, checkpoint);
    return second.hasErrors() ? first : second;
  }

  /** A guess that saves most files from being read twice. */
  private static boolean seemsModule(String text) {
    for (int at = 0; at < text.length();) {
      if (startsItem(text, at)) {
        return true;
      }
      int line = text.indexOf('\n', at);
      at = line < 0 ? text.length() : line + 1;
    }
    return false;
  }

  private static boolean startsItem(String text, int at) {
    return text.startsWith("import ", at) || text.startsWith("export ", at) || text.startsWith("import{", at)
        || text.startsWith("export{", at) || text.startsWith("import\"", at) || text.startsWith("import'", at)
        || text.startsWith("export*", at);
  }

  /** Finds what a module asks for; one with errors as well, so that the findings of all modules come at once. */
  private void ask(Analysis analysis, @Nullable LinkableModule code, String key, boolean follow,
      List<ReadModule.Found> found, List<Diagnostic> findings) {
    ModuleRecord record = code == null ? analysis.moduleRecord() : code.record();
    Program program = code == null ? analysis.program() : code.program();
    var attempts = follow && asks(record) ? Attempts.of(program, key.contains("/node_modules/")) : null;
    for (ModuleRequest request : record.requests()) {
      Lookup.Answer answer = answer(request, key, follow);
      if (answer instanceof Lookup.Answer.File(String _, List<Diagnostic> warnings)) {
        findings.addAll(warnings);
      }
      if (answer instanceof Lookup.Answer.Nothing(Diagnostic why) && mustBeThere(request, attempts)) {
        findings.add(why);
      }
      found.add(new ReadModule.Found(request, answer));
    }
  }

  private Lookup.@Nullable Answer answer(ModuleRequest request, String key, boolean follow) {
    return request.typeOnly() ? null
        : follow ? lookup.find(request, key) : new Lookup.Answer.Outside(request.specifier(), false);
  }

  /** Whether it has calls of {@code require} or {@code import}. */
  private static boolean asks(ModuleRecord record) {
    return record.requests().stream()
        .anyMatch(request -> request.kind() == RequestKind.REQUIRE || request.kind() == RequestKind.DYNAMIC_IMPORT);
  }

  /** A program may ask for a module that need not be there where it can catch the error. */
  private static boolean mustBeThere(ModuleRequest request, @Nullable Attempts attempts) {
    return switch (request.kind()) {
      case IMPORT, RE_EXPORT -> true;
      case DYNAMIC_IMPORT, REQUIRE -> attempts == null || !attempts.contains(request.nodeId());
    };
  }
}
