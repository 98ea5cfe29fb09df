package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.load.GraphLoader;
import tj.somon.modules.load.LoadOptions;

/** Programs are loaded again when, and only when, something changes that their loading has looked at. */
class RecordingFilesTest {
  @TempDir
  Path temporary;

  private Path folder;

  @BeforeEach
  void open() throws IOException {
    folder = temporary.toRealPath();
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Map<Path, Seen> load(String entry, boolean succeeds) {
    var files = new RecordingFiles();
    var loaded = new GraphLoader(files, new LoadOptions(folder.toString(), true))
        .load(folder.resolve(entry).toString());
    assertEquals(succeeds, loaded.graph().isPresent(), () -> loaded.findings().toString());
    Map<Path, Seen> seen = files.taken();
    assertEquals(Map.of(), files.taken());
    return seen;
  }

  @Test
  void whatWasSeenIsStillSo() throws IOException {
    file("main.som",
        "ворид { а } аз \"./a\";\nворид маълумот аз \"./d.json\";\nворид п аз \"пакет\";\nчоп.сабт(а, п);\n");
    file("a.ts", "export const а: number = 1;\n");
    file("d.json", "\uFEFF{}");
    file("node_modules/пакет/package.json", "{\"exports\":\"./x.js\"}");
    Files.createSymbolicLink(folder.resolve("node_modules/пакет/x.js"), file("store/x.js", "module.exports = 1;"));
    Map<Path, Seen> seen = load("main.som", true);
    for (Map.Entry<Path, Seen> entry : seen.entrySet()) {
      assertTrue(Seen.at(entry.getKey()).sameAs(entry.getValue()), () -> entry.toString());
    }
    for (String looked : List.of("main.som", "a.som", "a.ts", "d.json", "node_modules/пакет/package.json")) {
      assertTrue(seen.containsKey(folder.resolve(looked)), looked + " in " + seen.keySet());
    }
  }

  @Test
  void everyChangeThatMattersIsToldAndNoOther() throws Exception {
    file("main.som", "ворид { а } аз \"./a\";\nчоп.сабт(а);\n");
    file("a.ts", "export const а: number = 1;\n");
    file("other.som", "");
    try (FileWatcher watcher = FileWatcher.open(WatchOptions.ofBuilds())) {
      watcher.sawAll(load("main.som", true));
      file("other.som", "чоп.сабт(1);");
      assertEquals(Optional.empty(), watcher.next(Duration.ofMillis(150)));
      Path a = file("a.som", "содир собит а = 2;\n");
      assertEquals(Set.of(a), watcher.next(Duration.ofSeconds(30)).orElseThrow().added());
      watcher.sawAll(load("main.som", true));
      Files.delete(a);
      assertEquals(Set.of(a), watcher.next(Duration.ofSeconds(30)).orElseThrow().removed());
      watcher.sawAll(load("main.som", true));
      Files.delete(folder.resolve("a.ts"));
      assertFalse(watcher.next(Duration.ofSeconds(30)).orElseThrow().isEmpty());
      watcher.sawAll(load("main.som", false));
      file("a/index.js", "exports.а = 1;");
      assertFalse(watcher.next(Duration.ofSeconds(30)).orElseThrow().isEmpty());
      watcher.sawAll(load("main.som", true));
    }
  }

  @Test
  void twoLooksThatDifferAreEqualToNoThird() {
    Seen one = Seen.file(new byte[]{1});
    Seen two = Seen.file(new byte[]{2});
    assertEquals(one, Seen.FILE.and(one));
    assertEquals(one, one.and(Seen.FILE));
    assertFalse(one.sameAs(one.and(two)) || two.sameAs(one.and(two)));
    assertFalse(one.sameAs(Seen.NOTHING.and(one)));
    assertFalse(Seen.NOTHING.sameAs(Seen.NOTHING.and(one)));
    assertFalse(Seen.FOLDER.leadingTo(Path.of("/a")).sameAs(Seen.FOLDER.leadingTo(Path.of("/b"))));
  }

  @Test
  void theLoopBuildsOnceForEachChangeUntilItIsClosed() throws Exception {
    file("main.som", "чоп.сабт(0);\n");
    var builds = new ArrayList<String>();
    try (FileWatcher watcher = FileWatcher.open(WatchOptions.ofBuilds())) {
      WatchedBuild.run(change -> {
        try {
          Map<Path, Seen> seen = load("main.som", true);
          builds.add(Files.readString(folder.resolve("main.som")));
          if (builds.size() == 4) {
            watcher.close();
          } else {
            file("main.som", "чоп.сабт(" + builds.size() + ");\n");
          }
          return seen;
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }, watcher, () -> builds.add("ready"));
    }
    assertEquals(List.of("чоп.сабт(0);\n", "ready", "чоп.сабт(1);\n", "чоп.сабт(3);\n"), builds);
  }
}
