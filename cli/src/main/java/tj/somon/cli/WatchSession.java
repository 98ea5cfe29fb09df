package tj.somon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.watch.Change;
import tj.somon.modules.watch.FileWatcher;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.Seen;
import tj.somon.modules.watch.WatchOptions;
import tj.somon.modules.watch.WatchedBuild;
import tj.somon.runtime.StopSignals;

/** Watch mode: builds, builds again when files change, and says so, until a signal ends it. */
final class WatchSession implements WatchedBuild {
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final PrintStream out;
  private final String input;
  private final Path file;
  private final Work work;
  private final WatchOptions options;
  private RecordingFiles files = new RecordingFiles();
  private @Nullable ProjectSettings project;

  /** What is to be built: nothing, what depends on the change, or everything. */
  private enum Step {
    NOTHING,
    CHANGE,
    ALL
  }

  /** What a command does for each change. */
  interface Work {

    /**
     * Builds, and reports what is found.
     *
     * @param files looks at all files through these
     * @param project the settings in force
     * @param change nothing when everything is to be built, at first and when the settings have changed
     * @return whether there was nothing wrong
     */
    boolean build(RecordingFiles files, ProjectSettings project, Optional<Change> change);
  }

  /**
   * A session of a command.
   *
   * @param out where it says what it does
   * @param input as it was written
   * @param file the absolute path of it, or of the folder that has all inputs
   * @param options what is watched beside that which builds look at
   */
  WatchSession(Surroundings surroundings, Reporter reporter, Texts texts, PrintStream out, String input, Path file,
      WatchOptions options, Work work) {
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.out = out;
    this.input = input;
    this.file = file;
    this.options = options;
    this.work = work;
  }

  /** Runs until a signal comes; the exit status. */
  int run() {
    try (FileWatcher watcher = FileWatcher.open(options); var _ = StopSignals.to(signal -> stop(signal, watcher))) {
      WatchedBuild.run(this, watcher, () -> print("watch.watching", Map.of("input", input)));
      return Cli.SUCCESS;
    } catch (IOException e) {
      reporter.report(Diagnostic.of(UsageCode.INTERNAL_ERROR, 0, 0, Map.of("file", input, "reason", e.toString())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Cli.FAILURE;
  }

  private void stop(String signal, FileWatcher watcher) {
    print("watch.stopping", Map.of("signal", signal));
    watcher.close();
  }

  private void print(String key, Map<String, String> arguments) {
    if (!reporter.json()) {
      out.print(texts.text(key, arguments) + "\n");
      out.flush();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>What is decided here is decided by what was seen first and is answered: if the input comes back a moment later, that
   * differs from what was seen, and is a change.
   */
  @Override
  public Map<Path, Seen> build(Optional<Change> change) {
    long start = System.nanoTime();
    Step step = configure(change);
    Seen there = files.look(file);
    ProjectSettings settings = project;
    if (there.kind() == Seen.Kind.NOTHING && change.isPresent()) {
      print("watch.removed", Map.of("input", input));
    } else if (settings != null && step != Step.NOTHING) {
      if (change.isPresent() && step == Step.CHANGE) {
        print("watch.recompiling", Map.of("input", input));
      }
      if (succeeds(settings, step == Step.ALL ? Optional.empty() : change)) {
        print("watch.done", Map.of("ms", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))));
      }
    }
    surroundings.out().flush();
    return files.taken();
  }

  @Override
  public Map<Path, Seen> lookedSince() {
    return files.taken();
  }

  private boolean succeeds(ProjectSettings settings, Optional<Change> change) {
    try {
      return work.build(files, settings, change);
    } catch (OutOfMemoryError _) {
      reporter.report(Diagnostic.of(UsageCode.OUT_OF_MEMORY, 0, 0, Map.of("file", input)));
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
    }
    return false;
  }

  /** Reads the settings at first and when their file has changed; what is to be built then. */
  private Step configure(Optional<Change> change) {
    List<Path> places = configurations();
    if (change.isEmpty()) {
      return read(places) ? Step.ALL : Step.NOTHING;
    }
    Step otherwise = places.containsAll(change.get().paths()) ? Step.NOTHING : Step.CHANGE;
    Optional<Path> hit = changedOf(places, change.get().paths());
    if (hit.isEmpty()) {
      return otherwise;
    }
    String shown = ProjectSettings.shown(hit.get(), surroundings.folder());
    if (project != null && change.get().removed().contains(hit.get())) {
      print("watch.configuration-removed", Map.of("file", shown));
      return otherwise;
    }
    print("watch.configuration", Map.of("file", shown));
    return read(places) ? Step.ALL : otherwise;
  }

  /** Reads the settings; whether they can be used. */
  private boolean read(List<Path> places) {
    var before = new RecordingFiles();
    places.forEach(before::look);
    Optional<ProjectSettings> read = ProjectSettings.project(folder(), surroundings, reporter, texts);
    if (read.isPresent()) {
      project = read.get();
      files = read.get().recordingFiles();
    }
    before.taken().forEach(files::looked);
    return read.isPresent();
  }

  /** The file of settings that has changed, unless a nearer one holds. */
  private static Optional<Path> changedOf(List<Path> places, Set<Path> changed) {
    for (Path place : places) {
      if (changed.contains(place)) {
        return Optional.of(place);
      }
      if (Files.isRegularFile(place)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Path folder() {
    Path parent = file.getParent();
    return Files.isDirectory(file) || parent == null ? file : parent;
  }

  /** Where settings may be, the nearest first. */
  private List<Path> configurations() {
    var places = new ArrayList<Path>();
    for (Path at = folder(); at != null; at = at.getParent()) {
      places.add(at.resolve(ConfigFile.NAME));
    }
    return places;
  }
}
