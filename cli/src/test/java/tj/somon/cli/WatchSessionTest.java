package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.watch.Change;
import tj.somon.modules.watch.FileWatcher;
import tj.somon.modules.watch.RecordingFiles;
import tj.somon.modules.watch.WatchOptions;

/** Files that change exactly between two steps of a session: its own words are what sets the changes off. */
class WatchSessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofMillis(120);

  @TempDir
  Path temporary;

  private final Map<String, Edit> edits = new HashMap<>();
  private final List<String> built = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path folder;
  private FileWatcher watcher;
  private WatchSession session;

  /** Something done to files. */
  private interface Edit {
    void run() throws IOException;
  }

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("project"));
    file("a.som", "1");
    watcher = FileWatcher.open(WatchOptions.ofBuilds());
    var out = new PrintStream(said, true, StandardCharsets.UTF_8) {
      @Override
      public void print(String text) {
        super.print(text);
        edits.keySet().stream().filter(text::contains).toList().forEach(WatchSessionTest.this::edit);
      }
    };
    var surroundings = new Surroundings(Map.of(), new ByteArrayInputStream(new byte[0]), out, out, folder, false);
    session = new WatchSession(surroundings, new Reporter(out, Messages.in(MessageLanguage.ENGLISH), false, false),
        Texts.in(MessageLanguage.ENGLISH), out, "a.som", folder.resolve("a.som"), WatchOptions.ofBuilds(), this::work);
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  private boolean work(RecordingFiles files, ProjectSettings project, Optional<Change> change) {
    edit("work");
    boolean maps = project.configuration().compilerOptions().sourceMap();
    files.read(folder.resolve("a.som").toString(), "a.som");
    built.add((change.isEmpty() ? "all" : "change") + (maps ? " with maps" : ""));
    return true;
  }

  private void edit(String when) {
    Edit edit = edits.remove(when);
    if (edit != null) {
      try {
        edit.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void first() {
    watcher.sawAll(session.build(Optional.empty()));
    assertEquals(List.of("all"), built);
  }

  /** Builds at the next change. */
  private Change next() throws InterruptedException {
    Optional<Change> change = watcher.next(PATIENCE);
    assertTrue(change.isPresent(), () -> "no change after " + said.toString(StandardCharsets.UTF_8));
    watcher.sawAll(session.build(change));
    return change.get();
  }

  /** Builds at changes until it has built so often, the last time so. */
  private void until(int count, String last) throws InterruptedException {
    while (built.size() < count) {
      next();
    }
    assertEquals(last, built.getLast());
    assertEquals(count, built.size());
  }

  private void settle() throws InterruptedException {
    for (Optional<Change> change = watcher.next(A_WHILE); change.isPresent(); change = watcher.next(A_WHILE)) {
      watcher.sawAll(session.build(change));
    }
  }

  @Test
  void anInputThatComesBackAsSoonAsItsRemovalIsToldIsBuilt() throws Exception {
    first();
    edits.put("'a.som' was removed", () -> Files.move(folder.resolve("b.som"), folder.resolve("a.som")));
    Files.move(folder.resolve("a.som"), folder.resolve("b.som"));
    until(2, "change");
  }

  @Test
  void anInputThatComesBackAndIsRemovedAgainIsWaitedFor() throws Exception {
    first();
    edits.put("'a.som' was removed", () -> {
      file("a.som", "2");
      Files.delete(folder.resolve("a.som"));
    });
    Files.delete(folder.resolve("a.som"));
    next();
    settle();
    assertEquals(1, built.size());
    file("a.som", "1");
    until(2, "change");
  }

  @Test
  void anInputThatIsRemovedWhileItIsBuiltIsMissed() throws Exception {
    first();
    edits.put("work", () -> Files.delete(folder.resolve("a.som")));
    file("a.som", "2");
    while (!said.toString(StandardCharsets.UTF_8).contains("'a.som' was removed")) {
      next();
    }
    file("a.som", "1");
    until(3, "change");
  }

  @Test
  void anInputThatIsWrittenWhileItIsBuiltIsBuiltAgain() throws Exception {
    first();
    edits.put("work", () -> file("a.som", "3"));
    edits.put("Done in", () -> file("a.som", "2"));
    file("a.som", "2");
    until(3, "change");
    settle();
    assertEquals(3, built.size());
  }

  @Test
  void settingsThatChangeAsSoonAsTheirChangeIsToldHold() throws Exception {
    first();
    edits.put("Configuration change", () -> file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":true}}"));
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":false}}");
    while (!built.getLast().equals("all with maps")) {
      next();
    }
    edits.put("work", () -> file("somon.config.json", "{}"));
    file("a.som", "2");
    while (!built.getLast().equals("all")) {
      next();
    }
  }

  @Test
  void settingsThatGoAloneBuildNothingAndStayInForce() throws Exception {
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":true}}");
    watcher.sawAll(session.build(Optional.empty()));
    Files.delete(folder.resolve("somon.config.json"));
    assertEquals(Set.of(folder.resolve("somon.config.json")), next().removed());
    assertEquals(List.of("all with maps"), built);
    file("a.som", "2");
    until(2, "change with maps");
    edits.put("was removed", () -> file("somon.config.json", "{}"));
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":false,\"watch\":true}}");
    until(3, "all");
    Files.delete(folder.resolve("somon.config.json"));
    until(4, "all");
  }

  @Test
  void settingsThatCannotBeUsedAreReportedAndBuildNothing() throws Exception {
    first();
    file("somon.config.json", "{\"compilerOptions\":{\"sourcemap\":true}}");
    next();
    settle();
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("SOM4104"));
    assertEquals(List.of("all"), built);
    file("a.som", "2");
    until(2, "change");
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":true}}");
    until(3, "all with maps");
  }

  @Test
  void settingsThatWereWrongAtFirstAndGoAreForgotten() throws Exception {
    file("somon.config.json", "{");
    watcher.sawAll(session.build(Optional.empty()));
    assertEquals(List.of(), built);
    Files.delete(folder.resolve("somon.config.json"));
    until(1, "all");
  }

  @Test
  void settingsFartherAwayDoNotMatter() throws Exception {
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":true}}");
    watcher.sawAll(session.build(Optional.empty()));
    Files.writeString(folder.resolveSibling("somon.config.json"), "{}");
    settle();
    assertEquals(List.of("all with maps"), built);
  }
}
