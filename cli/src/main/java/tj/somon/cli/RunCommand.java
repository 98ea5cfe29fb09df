package tj.somon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.DiagnosticPrinter;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.load.GraphLoader;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.LoadResult;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;
import tj.somon.runtime.Engine;
import tj.somon.runtime.EngineException;
import tj.somon.runtime.EngineFiles;
import tj.somon.runtime.Engines;
import tj.somon.runtime.Execution;
import tj.somon.runtime.Launch;

/** {@code somon run}: compiles a program with everything it imports, and runs it. */
final class RunCommand {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String input;
  private final Path file;

  private RunCommand(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.input = line.arguments().getFirst();
    this.file = surroundings.folder().resolve(input).normalize();
  }

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    return new RunCommand(line, surroundings, reporter, texts).run();
  }

  private int run() {
    if (line.has(Option.WATCH)) {
      return Unsupported.report(line, reporter) ? Cli.FAILURE
          : new RunWatch(line, surroundings, reporter, texts, input, file).run();
    }
    Optional<ProjectSettings> project = Unsupported.report(line, reporter) || !isReadable() ? Optional.empty()
        : project();
    if (project.isEmpty()) {
      return Cli.FAILURE;
    }
    try {
      return run(engine(), project.get());
    } catch (EngineException e) {
      reporter.report(e.diagnostic());
    } catch (OutOfMemoryError _) {
      reporter.report(Diagnostic.of(UsageCode.OUT_OF_MEMORY, 0, 0, Map.of("file", input)));
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
    }
    return Cli.FAILURE;
  }

  /** Whether there is a file to run; an engine is not started for nothing. */
  private boolean isReadable() {
    if (Files.isRegularFile(file)) {
      return true;
    }
    if (SourceReader.read(file, input) instanceof SourceReading.Refused refused) {
      reporter.report(List.of(refused.problem()));
      return false;
    }
    return true;
  }

  private Optional<ProjectSettings> project() {
    Path folder = file.getParent();
    return ProjectSettings.project(folder == null ? file : folder, surroundings, reporter, texts);
  }

  private Engine engine() throws EngineException {
    Optional<String> wanted = line.value(Option.ENGINE);
    String searchPath = surroundings.variable("PATH");
    EngineFiles files = EngineFiles.ofThisProcess();
    if (wanted.isEmpty()) {
      return Engines.preferred(searchPath, files);
    }
    return wanted.get().equals("embedded") ? Engines.embedded(files) : Engines.installed(searchPath, files);
  }

  private int run(Engine engine, ProjectSettings project) throws EngineException {
    List<String> arguments = line.arguments();
    var launch = new Launch(file.toString(), arguments.subList(1, arguments.size()));
    try (Execution execution = engine.start(launch)) {
      LoadOptions options = project.loading(surroundings.folder().toString(), engine.knowsUnicodeProperties());
      var loader = new GraphLoader(project.files(), options);
      LoadResult loaded = BigStack.call(() -> loader.load(file.toString()));
      reporter.report(loaded.findings());
      return loaded.graph().isEmpty() ? Cli.FAILURE : execution.run(loaded.graph().get(), loader.demand(this::text));
    }
  }

  /** What findings say to the running program. */
  private String text(List<Located> findings) {
    return new DiagnosticPrinter(reporter.messages(), false).report(findings, DiagnosticPrinter.DEFAULT_LIMIT);
  }
}
