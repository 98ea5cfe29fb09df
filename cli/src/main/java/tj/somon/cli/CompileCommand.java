package tj.somon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.EmitOptions.MapOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.config.CompilerSettings;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.load.UrlPath;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.WatchOptions;

/** {@code somon compile}: one source file to one file of JavaScript; {@link CompileProgram} has the rest. */
final class CompileCommand {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String input;
  private final Path file;
  private Predicate<Path> isFile = Files::isRegularFile;

  private CompileCommand(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.input = line.arguments().getFirst();
    this.file = surroundings.folder().resolve(input).normalize();
  }

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    return new CompileCommand(line, surroundings, reporter, texts).run();
  }

  private int run() {
    if (Unsupported.report(line, reporter)) {
      return Cli.FAILURE;
    }
    if (line.has(Option.WATCH) || isWatchConfigured()) {
      return watch();
    }
    try {
      return CompileProgram.isWanted(line.arguments(), surroundings.folder())
          ? new CompileProgram(line, surroundings, reporter, texts).run()
          : compile();
    } catch (OutOfMemoryError _) {
      reporter.report(Diagnostic.of(UsageCode.OUT_OF_MEMORY, 0, 0, Map.of("file", input)));
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
    }
    return Cli.FAILURE;
  }

  private boolean isWatchConfigured() {
    return ConfigFile.nearest(folder()).map(found -> ConfigFile.read(found, found.toString()))
        .filter(reading -> !reading.isRefused() && reading.configuration().compilerOptions().watch()).isPresent();
  }

  private int watch() {
    if (CompileProgram.isWanted(line.arguments(), surroundings.folder())) {
      return new CompileWatch(line, surroundings, reporter, texts).run();
    }
    return new WatchSession(surroundings, reporter, texts, surroundings.out(), input, file, WatchOptions.ofBuilds(),
        (files, project, _) -> again(files, project)).run();
  }

  /** Compiles, and notes what it looks at beside the source. */
  private boolean again(RecordingFiles files, ProjectSettings project) {
    isFile = path -> files.entry(FileModules.keyOf(path)) == ModuleSource.Entry.FILE;
    for (Path at = folder(); at != null; at = at.getParent()) {
      files.look(at.resolve("package.json"));
    }
    return switch (files.read(file.toString(), input)) {
      case SourceReading.Refused refused -> {
        reporter.report(List.of(refused.problem()));
        yield false;
      }
      case SourceReading.Read read -> compile(read.source(), project.configuration().compilerOptions()) == Cli.SUCCESS;
    };
  }

  private int compile() {
    if (!Files.exists(file) && SourceReader.read(file, input) instanceof SourceReading.Refused missing) {
      reporter.report(List.of(missing.problem()));
      return Cli.FAILURE;
    }
    Optional<ProjectSettings> project = ProjectSettings.project(folder(), surroundings, reporter, texts);
    return project.isEmpty() ? Cli.FAILURE : switch (project.get().files().read(file.toString(), input)) {
      case SourceReading.Refused refused -> {
        reporter.report(List.of(refused.problem()));
        yield Cli.FAILURE;
      }
      case SourceReading.Read read -> compile(read.source(), project.get().configuration().compilerOptions());
    };
  }

  private Path folder() {
    Path parent = file.getParent();
    return parent == null ? surroundings.folder() : parent;
  }

  private int compile(SourceText source, CompilerSettings settings) {
    reporter.report(Unsupported.in(settings, line));
    OutputPath output = OutputPath.of(surroundings.folder(), input, line.value(Option.OUTPUT).or(settings::output),
        line.value(Option.OUT_DIR).or(settings::outDir));
    if (isInput(output.file())) {
      reporter.report(Diagnostic.of(UsageCode.OUTPUT_IS_INPUT, 0, 0, Map.of("file", output.shown()),
          Note.of("note.name-output", Map.of())));
      return Cli.FAILURE;
    }
    boolean map = line.flag(Option.SOURCE_MAP).orElse(settings.sourceMap());
    return BigStack.call(() -> compile(source, output, map));
  }

  private boolean isInput(Path output) {
    try {
      return output.equals(file) || Files.exists(output) && Files.isSameFile(output, file);
    } catch (IOException _) {
      return false;
    }
  }

  private int compile(SourceText source, OutputPath output, boolean map) {
    Analysis analysis = Compiler.analyze(source, Language.ofPath(input), Language.goalOfPath(input));
    if (analysis.hasErrors()) {
      report(source, analysis.diagnostics());
      return Cli.FAILURE;
    }
    Emitted emitted = Compiler.emit(analysis, options(output, map));
    report(source, Diagnostics.inSourceOrder(analysis.diagnostics(), emitted.diagnostics()));
    return emitted.hasErrors() ? Cli.FAILURE : write(emitted, output);
  }

  private EmitOptions options(OutputPath output, boolean map) {
    var specifiers = new Specifiers(folder(), isFile);
    return EmitOptions.DEFAULTS.withFormat(format()).withSpecifiers(specifiers::rewritten, specifiers::isJson)
        .withMap(map ? MapOptions.of(output.name(), sourceName(output), false) : MapOptions.NONE);
  }

  private void report(SourceText source, List<Diagnostic> diagnostics) {
    var located = new ArrayList<Located>(diagnostics.size());
    for (Diagnostic diagnostic : diagnostics) {
      located.add(new Located(source, diagnostic));
    }
    reporter.report(located);
  }

  private ModuleFormat format() {
    Optional<String> wanted = line.value(Option.FORMAT);
    if (wanted.isPresent()) {
      return wanted.get().equals("esm") ? ModuleFormat.ESM : ModuleFormat.COMMONJS;
    }
    if (input.endsWith(".mjs") || input.endsWith(".mts")) {
      return ModuleFormat.ESM;
    }
    boolean commonJs = input.endsWith(".cjs") || input.endsWith(".cts");
    return !commonJs && PackageType.isModule(folder()) ? ModuleFormat.ESM : ModuleFormat.COMMONJS;
  }

  /** The input's path as it is written in a map beside the output. */
  private String sourceName(OutputPath output) {
    Path from = output.file().getParent();
    return (from == null ? file : from.relativize(file)).toString().replace('\\', '/');
  }

  private int write(Emitted emitted, OutputPath output) {
    var outputs = new ArrayList<OutputFiles.Output>();
    Optional<String> map = emitted.map();
    if (map.isPresent()) {
      outputs.add(new OutputFiles.Output(output.map(), map.get()));
      String comment = "//# sourceMappingURL=" + UrlPath.encoded(output.map().name()) + "\n";
      outputs.add(new OutputFiles.Output(output, emitted.code() + comment));
    } else {
      outputs.add(new OutputFiles.Output(output, emitted.code()));
    }
    Optional<Diagnostic> failure = OutputFiles.write(outputs);
    if (failure.isPresent()) {
      reporter.report(failure.get());
      return Cli.FAILURE;
    }
    print("compile.compiled", Map.of("input", input, "output", output.shown()));
    if (map.isPresent()) {
      print("compile.map", Map.of("map", output.map().shown()));
    }
    return Cli.SUCCESS;
  }

  private void print(String key, Map<String, String> arguments) {
    surroundings.out().print(texts.text(key, arguments) + "\n");
  }
}
