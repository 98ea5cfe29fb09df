package tj.somon.modules.load;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.EmitOptions.MapOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Checkpoint;

/** Writes modules as files that Node runs without us. Safe for use by several threads. */
final class FileDrafts implements Drafts {
  private final CompileTarget target;
  private final LoadOptions options;
  private final PackageTypes types;
  private final @Nullable LinkCheck links;
  private volatile OutputRule rule;

  private FileDrafts(CompileTarget target, LoadOptions options, PackageTypes types, OutputRule rule,
      @Nullable LinkCheck links) {
    this.target = target;
    this.options = options;
    this.types = types;
    this.rule = rule;
    this.links = links;
  }

  /** Writes while modules are still being found. */
  static FileDrafts early(ModuleSource source, CompileTarget target, LoadOptions options) {
    return new FileDrafts(target, options, new PackageTypes(source), new OutputRule(target.outDir(), ""), null);
  }

  /** Writes when all modules are known. */
  FileDrafts settled(OutputLayout known, LinkCheck knownLinks) {
    return new FileDrafts(target, options, types, known.rule(), knownLinks);
  }

  /** Takes a module into account that was found; by one thread alone. */
  void found(String key) {
    rule = rule.with(key);
  }

  @Override
  public @Nullable Draft draft(ScannedModule module, Analysis analysis, Checkpoint checkpoint) {
    if (module.facts().isPlain() || !rule.moves(module.key())) {
      return null;
    }
    long start = System.nanoTime();
    OutputRule by = rule;
    ModuleFormat format = format(module.key());
    String output = by.output(module.key());
    String folder = Paths.folder(output);
    var questions = new Questions(module, links);
    EmitOptions emit = EmitOptions.DEFAULTS.withFormat(format)
        .withSpecifiers(specifier -> rewritten(module, specifier, folder, by), specifier -> isJson(module, specifier))
        .withTypes(questions).withCheckpoint(checkpoint).withMap(map(module.key(), output, folder));
    Emitted emitted = Compiler.emit(analysis, emit);
    options.listener().compiled(module.key(), Duration.ofNanos(System.nanoTime() - start));
    String code = emitted.map().isEmpty() ? emitted.code()
        : emitted.code() + "//# sourceMappingURL=" + UrlPath.encoded(Paths.name(output)) + ".map\n";
    return new Draft(code, emitted.map(), emitted.aliases(), emitted.diagnostics(), format,
        target.maps() || leavesTheOutputs(module, by) ? by : null, questions.asked());
  }

  private MapOptions map(String key, String output, String folder) {
    if (!target.maps()) {
      return MapOptions.NONE;
    }
    String name = Paths.relative(folder, key);
    return MapOptions.of(Paths.name(output), name.startsWith("./") ? name.substring(2) : name, target.sourcesContent());
  }

  /** Whether it imports a file that stays where it is, so that the way there depends on the place of the output. */
  private static boolean leavesTheOutputs(ScannedModule module, OutputRule by) {
    if (by.outDir().isPresent()) {
      for (String key : module.wanted()) {
        if (!by.moves(key)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a draft is what would be written now. */
  boolean holds(ScannedModule module, Draft draft) {
    LinkCheck knownLinks = links;
    if (knownLinks == null || !draft.format().equals(format(module.key()))
        || draft.rule() != null && !draft.rule().equals(rule)) {
      return false;
    }
    return draft.holds(module, knownLinks);
  }

  private ModuleFormat format(String key) {
    if (key.endsWith(".mts") || key.endsWith(".mjs")) {
      return ModuleFormat.ESM;
    }
    if (key.endsWith(".cts")) {
      return ModuleFormat.COMMONJS;
    }
    Optional<ModuleFormat> wanted = target.format();
    return wanted.isPresent() ? wanted.get()
        : types.nearest(key).equals("module") ? ModuleFormat.ESM : ModuleFormat.COMMONJS;
  }

  private String rewritten(ScannedModule module, String specifier, String folder, OutputRule by) {
    if (!(module.links().get(specifier) instanceof LinkTarget.Loaded(String key))) {
      return specifier;
    }
    // What cannot be read is not written, but then nothing is: that is an error.
    return Paths.relative(folder, by.moves(key) ? by.output(key) : key) + suffix(specifier);
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
