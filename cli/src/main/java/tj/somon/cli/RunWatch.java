package tj.somon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.messages.DiagnosticPrinter;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.load.GraphLoader;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.LoadResult;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.WatchOptions;
import tj.somon.runtime.Engine;
import tj.somon.runtime.EngineException;
import tj.somon.runtime.EngineFiles;
import tj.somon.runtime.Engines;
import tj.somon.runtime.Execution;
import tj.somon.runtime.Launch;

/**
 * {@code somon run --watch}: starts the program again whenever something that it was made from changes. While the sources
 * have errors, the program that ran goes on. The engine is a process of Node, as a program inside this process cannot be
 * ended.
 */
final class RunWatch {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String input;
  private final Path file;
  private volatile @Nullable Running running;

  /** A program that runs. */
  private record Running(Execution execution, Thread thread) {}

  RunWatch(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts, String input, Path file) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.input = input;
    this.file = file;
  }

  int run() {
    try {
      Engine engine = Engines.installed(surroundings.variable("PATH"), EngineFiles.ofThisProcess());
      return new WatchSession(surroundings, reporter, texts, surroundings.err(), input, file, WatchOptions.ofBuilds(),
          (files, project, _) -> restart(engine, files, project)).run();
    } catch (EngineException e) {
      reporter.report(e.diagnostic());
      return Cli.FAILURE;
    } finally {
      stop();
    }
  }

  private boolean restart(Engine engine, RecordingFiles files, ProjectSettings project) {
    LoadOptions options = project.loading(surroundings.folder().toString(), engine.knowsUnicodeProperties());
    var loader = new GraphLoader(files, options);
    LoadResult loaded = BigStack.call(() -> loader.load(file.toString()));
    reporter.report(loaded.findings());
    loaded.graph().ifPresent(graph -> start(engine, graph, loader.demand(this::text)));
    return loaded.graph().isPresent();
  }

  private void start(Engine engine, ModuleGraph graph, ModuleDemand demand) {
    stop();
    List<String> arguments = line.arguments();
    try {
      Execution execution = engine.start(new Launch(file.toString(), arguments.subList(1, arguments.size()), false));
      running = new Running(execution,
          Thread.ofPlatform().name("program").start(() -> execute(execution, graph, demand)));
    } catch (EngineException e) {
      reporter.report(e.diagnostic());
    }
  }

  private void execute(Execution execution, ModuleGraph graph, ModuleDemand demand) {
    try {
      int status = execution.run(graph, demand);
      Running now = running;
      if (now != null && now.execution() == execution && !reporter.json()) {
        surroundings.err().print(texts.text("watch.ended", Map.of("status", Integer.toString(status))) + "\n");
        surroundings.err().flush();
      }
    } catch (EngineException e) {
      reporter.report(e.diagnostic());
    }
  }

  /** Ends the program that runs, if there is one, and waits for its end. */
  private void stop() {
    Running now = running;
    running = null;
    if (now != null) {
      now.execution().stop();
      try {
        now.thread().join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What findings say to the running program. */
  private String text(List<Located> findings) {
    return new DiagnosticPrinter(reporter.messages(), false).report(findings, DiagnosticPrinter.DEFAULT_LIMIT);
  }
}
