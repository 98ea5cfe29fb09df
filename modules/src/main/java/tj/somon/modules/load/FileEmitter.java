package tj.somon.modules.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.EmitOptions.MapOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.SourceText;

/** Writes the modules of a program as files that Node runs without us. Safe for use by several threads. */
final class FileEmitter {
  private final CompileTarget target;
  private final LoadOptions options;
  private final OutputLayout layout;
  private final LinkCheck links;
  private final PackageTypes types;

  FileEmitter(ModuleSource source, CompileTarget target, LoadOptions options, OutputLayout layout, LinkCheck links) {
    this.target = target;
    this.options = options;
    this.layout = layout;
    this.links = links;
    this.types = new PackageTypes(source);
  }

  /**
   * A file and what is said of it.
   *
   * @param file nothing if a finding is an error, or if there is nothing to write
   */
  record Output(@Nullable CompiledFile file, List<Located> findings) {}

  Output emit(ScannedModule module) {
    SourceText source = module.source();
    String output = layout.output(module.key());
    if (source == null || output == null || module.hasErrors()) {
      return new Output(null, List.of());
    }
    Analysis analysis = module.analysis();
    if (analysis == null || module.kind() == ModuleKind.COMMONJS && !analysis.language().types()) {
      return new Output(file(module, source, output, source.text(), Optional.empty()), List.of());
    }
    return emit(module, source, output, analysis);
  }

  private Output emit(ScannedModule module, SourceText source, String output, Analysis analysis) {
    long start = System.nanoTime();
    Emitted emitted = Compiler.emit(analysis, options(module, output));
    options.listener().compiled(module.key(), Duration.ofNanos(System.nanoTime() - start));
    var findings = new ArrayList<Located>();
    for (Diagnostic diagnostic : emitted.diagnostics()) {
      findings.add(new Located(source, diagnostic));
    }
    return new Output(emitted.hasErrors() ? null : file(module, source, output, emitted.code(), emitted.map()),
        findings);
  }

  private static CompiledFile file(ScannedModule module, SourceText source, String output, String code,
      Optional<String> map) {
    String whole = map.isEmpty() ? code
        : code + "//# sourceMappingURL=" + UrlPath.encoded(Paths.name(output)) + ".map\n";
    return new CompiledFile(module.key(), source.path(), output, whole, map);
  }

  private EmitOptions options(ScannedModule module, String output) {
    String folder = Paths.folder(output);
    EmitOptions emit = EmitOptions.DEFAULTS.withFormat(format(module))
        .withSpecifiers(specifier -> rewritten(module, specifier, folder), specifier -> isJson(module, specifier))
        .withTypes((specifier, name) -> links.meaning(module, specifier, name) == Meaning.TYPE);
    if (!target.maps()) {
      return emit;
    }
    String name = Paths.relative(folder, module.key());
    return emit.withMap(
        MapOptions.of(Paths.name(output), name.startsWith("./") ? name.substring(2) : name, target.sourcesContent()));
  }

  private ModuleFormat format(ScannedModule module) {
    String key = module.key();
    if (key.endsWith(".mts") || key.endsWith(".mjs")) {
      return ModuleFormat.ESM;
    }
    if (key.endsWith(".cts")) {
      return ModuleFormat.COMMONJS;
    }
    return target.format()
        .orElseGet(() -> types.nearest(key).equals("module") ? ModuleFormat.ESM : ModuleFormat.COMMONJS);
  }

  private String rewritten(ScannedModule module, String specifier, String folder) {
    if (!(module.links().get(specifier) instanceof LinkTarget.Loaded(String key))) {
      return specifier;
    }
    String output = layout.output(key);
    return Paths.relative(folder, output == null ? key : output) + suffix(specifier);
  }

  /** What follows the path, with its {@code ?} or {@code #}. */
  private static String suffix(String specifier) {
    for (int i = 1; i < specifier.length(); i++) {
      if (specifier.charAt(i) == '?' || specifier.charAt(i) == '#') {
        return specifier.substring(i);
      }
    }
    return "";
  }

  private static boolean isJson(ScannedModule module, String specifier) {
    return module.links().get(specifier) instanceof LinkTarget.Loaded(String key) && key.endsWith(".json");
  }
}
