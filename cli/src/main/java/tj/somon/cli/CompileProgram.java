package tj.somon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;

/**
 * {@code somon compile} with folders, patterns or several files: all of them and what they import, each to a file of
 * JavaScript. Findings of all modules come at once, and only then is anything written; a file that would not change is left
 * alone.
 */
final class CompileProgram {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;

  CompileProgram(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
  }

  /** Whether inputs are a program and not the one file that {@code compile} knows best. */
  static boolean isWanted(List<String> inputs, Path current) {
    return inputs.size() > 1 || InputFiles.isMany(current, inputs.getFirst());
  }

  int run() {
    if (line.value(Option.OUTPUT).isPresent()) {
      reporter.report(Diagnostic.of(UsageCode.ONE_OUTPUT, 0, 0, Map.of(), Note.of("note.use-out-dir", Map.of())));
      return Cli.FAILURE;
    }
    Path current = surroundings.folder();
    Optional<Path> asked = line.value(Option.OUT_DIR).map(folder -> current.resolve(folder).normalize());
    InputFiles inputs = InputFiles.of(current, line.arguments(), asked);
    inputs.problems().forEach(reporter::report);
    if (inputs.files().isEmpty() || !inputs.problems().isEmpty()) {
      return Cli.FAILURE;
    }
    Optional<ProjectSettings> project = ProjectSettings.project(commonFolder(inputs.files()), surroundings, reporter,
        texts);
    return project.isEmpty() ? Cli.FAILURE : compile(inputs, asked, project.get());
  }

  static Path commonFolder(List<Path> files) {
    Path common = files.getFirst().getParent();
    for (Path file : files) {
      while (common != null && !file.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common == null ? files.getFirst() : common;
  }

  private int compile(InputFiles inputs, Optional<Path> asked, ProjectSettings project) {
    var settings = project.configuration().compilerOptions();
    reporter.report(Unsupported.in(settings, line));
    Optional<Path> outDir = asked
        .or(() -> settings.outDir().map(folder -> project.folder().resolve(folder).normalize()));
    List<Path> files = outDir.isEmpty() || asked.isPresent() ? inputs.files()
        : InputFiles.of(surroundings.folder(), line.arguments(), outDir).files();
    var target = new CompileTarget(outDir.map(FileModules::keyOf), format(line),
        line.flag(Option.SOURCE_MAP).orElse(settings.sourceMap()), false);
    CompiledProgram program;
    try (Progress progress = new Progress(surroundings.err(), System::nanoTime, this::shown);
        CompilePool pool = CompilePool.ofAllProcessors()) {
      if (surroundings.terminal() && !reporter.json()) {
        progress.started();
      }
      LoadOptions options = project.loading(surroundings.folder().toString(), true).withListener(progress);
      var compiler = new ProgramCompiler(project.files(), pool, options, target,
          files.stream().map(FileModules::keyOf).toList());
      program = BigStack.call(() -> compiler.compile(Cancellation.NEVER));
    }
    reporter.report(program.findings());
    return program.failed() ? Cli.FAILURE : write(program);
  }

  static Optional<ModuleFormat> format(CommandLine line) {
    return line.value(Option.FORMAT).map(wanted -> wanted.equals("esm") ? ModuleFormat.ESM : ModuleFormat.COMMONJS);
  }

  private int write(CompiledProgram program) {
    var written = new WrittenOutputs(texts, this::shown);
    Optional<Diagnostic> failure = written.write(program);
    failure.ifPresent(reporter::report);
    surroundings.out().print(written.said());
    return failure.isPresent() ? Cli.FAILURE : Cli.SUCCESS;
  }

  private String shown(String path) {
    return ProjectSettings.shown(Path.of(path), surroundings.folder());
  }
}
