package tj.somon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.ProgramCompiler;
import tj.somon.modules.watch.Change;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.WatchOptions;

/**
 * {@code somon compile --watch} with folders, patterns or several files: compiles again at each change of a source, of what
 * it imports, or of the folders that are compiled.
 */
final class CompileWatch {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;

  CompileWatch(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
  }

  int run() {
    if (line.value(Option.OUTPUT).isPresent()) {
      return new CompileProgram(line, surroundings, reporter, texts).run();
    }
    Path current = surroundings.folder();
    var roots = new ArrayList<Path>();
    for (String argument : line.arguments()) {
      roots.add(InputFiles.root(current, argument));
    }
    Path common = CompileProgram.commonFolder(roots.stream().map(root -> root.resolve("x")).toList());
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      return new WatchSession(surroundings, reporter, texts, surroundings.out(), String.join(" ", line.arguments()),
          common, WatchOptions.of(roots, path -> InputFiles.isSource(String.valueOf(path.getFileName()))),
          new Again(pool)).run();
    }
  }

  /** The same program again, with what was known of it. */
  private final class Again implements WatchSession.Work {
    private final CompilePool pool;
    private final WrittenOutputs outputs = new WrittenOutputs(texts,
        path -> ProjectSettings.shown(Path.of(path), surroundings.folder()));
    private List<Path> inputs = List.of();
    private @Nullable ProgramCompiler compiler;

    Again(CompilePool pool) {
      this.pool = pool;
    }

    @Override
    public boolean build(RecordingFiles files, ProjectSettings project, Optional<Change> change) {
      ProgramCompiler known = change.isEmpty() ? null : compiler;
      if (known != null && !change.get().mayMove()) {
        return write(known, change);
      }
      Optional<Path> outDir = outDir(project);
      InputFiles found = InputFiles.of(surroundings.folder(), line.arguments(), outDir);
      found.problems().forEach(reporter::report);
      if (found.files().isEmpty() || !found.problems().isEmpty()) {
        compiler = null;
        return false;
      }
      boolean same = known != null && inputs.equals(found.files());
      inputs = found.files();
      if (known == null || !same) {
        known = compiler(files, project, outDir);
        compiler = known;
      }
      return write(known, same ? change : Optional.empty());
    }

    private Optional<Path> outDir(ProjectSettings project) {
      var settings = project.configuration().compilerOptions();
      return line.value(Option.OUT_DIR).map(folder -> surroundings.folder().resolve(folder).normalize())
          .or(() -> settings.outDir().map(folder -> project.folder().resolve(folder).normalize()));
    }

    private ProgramCompiler compiler(RecordingFiles files, ProjectSettings project, Optional<Path> outDir) {
      var settings = project.configuration().compilerOptions();
      reporter.report(Unsupported.in(settings, line));
      var target = new CompileTarget(outDir.map(FileModules::keyOf), CompileProgram.format(line),
          line.flag(Option.SOURCE_MAP).orElse(settings.sourceMap()), false);
      return new ProgramCompiler(files, pool, project.loading(surroundings.folder().toString(), true), target,
          inputs.stream().map(FileModules::keyOf).toList());
    }

    private boolean write(ProgramCompiler known, Optional<Change> change) {
      CompiledProgram program = BigStack.call(() -> change.isEmpty() ? known.compile(Cancellation.NEVER)
          : known.compileChanged(change.get().paths().stream().map(FileModules::keyOf).toList(), change.get().mayMove(),
              Cancellation.NEVER));
      reporter.report(program.findings());
      if (program.failed()) {
        return false;
      }
      Optional<Diagnostic> failure = outputs.write(program);
      failure.ifPresent(reporter::report);
      surroundings.out().print(outputs.said());
      return failure.isEmpty();
    }
  }
}
