package tj.somon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledFile;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;
import tj.somon.modules.watch.Change;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.WatchOptions;

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

  /** Compiles, and again at each change of a source, of what it imports, or of the folders that are compiled. */
  int watch() {
    if (line.value(Option.OUTPUT).isPresent()) {
      return run();
    }
    Path current = surroundings.folder();
    var roots = new ArrayList<Path>();
    for (String argument : line.arguments()) {
      roots.add(InputFiles.root(current, argument));
    }
    Path common = commonFolder(roots.stream().map(root -> root.resolve("x")).toList());
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      var again = new Again(pool);
      return new WatchSession(surroundings, reporter, texts, surroundings.out(), String.join(" ", line.arguments()),
          common, WatchOptions.of(roots, path -> InputFiles.isSource(String.valueOf(path.getFileName()))), again).run();
    }
  }

  /** The same program again, with what was known of it. */
  private final class Again implements WatchSession.Work {
    private final CompilePool pool;
    private List<Path> inputs = List.of();
    private @Nullable ProgramCompiler compiler;

    Again(CompilePool pool) {
      this.pool = pool;
    }

    @Override
    public boolean build(RecordingFiles files, ProjectSettings project, Optional<Change> change) {
      var settings = project.configuration().compilerOptions();
      Optional<Path> asked = line.value(Option.OUT_DIR)
          .map(folder -> surroundings.folder().resolve(folder).normalize());
      Optional<Path> outDir = asked
          .or(() -> settings.outDir().map(folder -> project.folder().resolve(folder).normalize()));
      InputFiles found = InputFiles.of(surroundings.folder(), line.arguments(), outDir);
      found.problems().forEach(reporter::report);
      if (found.files().isEmpty() || !found.problems().isEmpty()) {
        compiler = null;
        return false;
      }
      ProgramCompiler known = compiler;
      boolean same = change.isPresent() && inputs.equals(found.files());
      if (known == null || !same) {
        reporter.report(Unsupported.in(settings, line));
        inputs = found.files();
        var target = new CompileTarget(outDir.map(FileModules::keyOf), format(),
            line.flag(Option.SOURCE_MAP).orElse(settings.sourceMap()), false);
        known = new ProgramCompiler(files, pool, project.loading(surroundings.folder().toString(), true), target,
            inputs.stream().map(FileModules::keyOf).toList());
        compiler = known;
        same = false;
      }
      CompiledProgram program = compiled(known, same ? change : Optional.empty());
      reporter.report(program.findings());
      return !program.failed() && write(program) == Cli.SUCCESS;
    }

    private CompiledProgram compiled(ProgramCompiler known, Optional<Change> change) {
      if (change.isEmpty()) {
        return BigStack.call(() -> known.compile(Cancellation.NEVER));
      }
      List<String> paths = change.get().paths().stream().map(FileModules::keyOf).toList();
      return BigStack.call(() -> known.compileChanged(paths, change.get().mayMove(), Cancellation.NEVER));
    }
  }

  private static Path commonFolder(List<Path> files) {
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
    var target = new CompileTarget(outDir.map(FileModules::keyOf), format(),
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

  private Optional<ModuleFormat> format() {
    return line.value(Option.FORMAT).map(wanted -> wanted.equals("esm") ? ModuleFormat.ESM : ModuleFormat.COMMONJS);
  }

  private int write(CompiledProgram program) {
    var outputs = new ArrayList<OutputFiles.Output>();
    var messages = new StringBuilder();
    int written = 0;
    for (CompiledFile file : program.files()) {
      var output = new OutputPath(Path.of(file.output()), shown(file.output()));
      boolean changed = add(outputs, output, file.code());
      boolean changedMap = file.map().isPresent() && add(outputs, output.map(), file.map().get());
      if (changed || changedMap) {
        written++;
        messages.append(texts.text("compile.compiled", Map.of("input", file.shown(), "output", output.shown())));
        messages.append('\n');
      }
    }
    Optional<Diagnostic> failure = outputs.isEmpty() ? Optional.empty() : OutputFiles.write(outputs);
    if (failure.isPresent()) {
      reporter.report(failure.get());
      return Cli.FAILURE;
    }
    messages.append(texts.text("compile.summary", Map.of("modules", Integer.toString(program.modules()), "written",
        Integer.toString(written), "unchanged", Integer.toString(program.files().size() - written)))).append('\n');
    surroundings.out().print(messages);
    return Cli.SUCCESS;
  }

  /** Adds a file unless it is there with the same bytes. */
  private static boolean add(List<OutputFiles.Output> outputs, OutputPath path, String text) {
    if (isSame(path.file(), text.getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    outputs.add(new OutputFiles.Output(path, text));
    return true;
  }

  private static boolean isSame(Path file, byte[] bytes) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException _) {
      return false;
    }
  }

  private String shown(String path) {
    Path file = Path.of(path);
    return file.startsWith(surroundings.folder()) ? surroundings.folder().relativize(file).toString() : path;
  }
}
