package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What builds have seen, and what is told of that. */
class BuildsAndChangesTest extends WatchedFolderTest {
  @Test
  void whatABuildSawIsWhatCounts() throws Exception {
    Path a = file("a.som", "1");
    Path missing = folder.resolve("later/b.txt");
    watch();
    watcher.sawAll(Map.of(a, Seen.file("0".getBytes(StandardCharsets.UTF_8)), missing, Seen.NOTHING));
    expectChanged("a.som");
    file("later/b.txt", "");
    expect(Set.of("later/b.txt"), Set.of(), Set.of());
    file("later/b.txt", "x");
    expectChanged("later/b.txt");
  }

  @Test
  void whatABuildLookedAtIsWatchedWhereverItIs() throws Exception {
    watch();
    Path far = Files.writeString(Files.createDirectories(temporary.toRealPath().resolve("far")).resolve("x.json"), "1");
    Path hidden = file("node_modules/p/index.js", "1");
    watcher.sawAll(Map.of(far, Seen.at(far), hidden, Seen.at(hidden), folder.resolve("node_modules/q"), Seen.NOTHING));
    expectNothing();
    Files.writeString(far, "2");
    Files.writeString(hidden, "2");
    expectChanged("node_modules/p/index.js", "../far/x.json");
    file("node_modules/q/package.json", "{}");
    expect(Set.of("node_modules/q"), Set.of(), Set.of());
  }

  @Test
  void aChangeAndBackDuringABuildIsNotMissed() throws Exception {
    Path a = file("a.som", "A");
    watch();
    Files.writeString(a, "B");
    expectChanged("a.som");
    Seen built = Seen.at(a);
    Files.writeString(a, "A");
    expectChanged("a.som");
    watcher.sawAll(Map.of(a, built));
    expectChanged("a.som");
    watcher.sawAll(Map.of(a, Seen.at(a)));
    expectNothing();
  }

  @Test
  void aSecondLookThatAsksForLessForgetsNothing() throws Exception {
    Path a = file("a.json", "A");
    watch();
    watcher.sawAll(Map.of(a, Seen.at(a)));
    watcher.sawAll(Map.of(a, Seen.FILE));
    file("a.json", "B");
    expectChanged("a.json");
  }

  @Test
  void whatWasNotThereAtOneOfTwoLooksMayMeanSomethingElse() throws Exception {
    Path a = file("a.json", "A");
    watch();
    watcher.sawAll(Map.of(a, Seen.NOTHING.and(Seen.at(a))));
    Change change = watcher.next(PATIENCE).orElseThrow();
    assertTrue(change.paths().contains(a) && change.mayMove());
  }

  @Test
  void whatABuildSawBeforeItWasToldIsTold() throws Exception {
    Path a = file("a.json", "A");
    watch();
    watcher.sawAll(Map.of(a, Seen.at(a)));
    expectNothing();
    Files.writeString(a, "B");
    // The build was made for another file, and has taken the new text for some modules and the old one for others.
    watcher.sawAll(Map.of(a, Seen.at(a)));
    expectChanged("a.json");
    watcher.sawAll(Map.of(a, Seen.at(a)));
    expectNothing();
  }

  @Test
  void whatABuildSawLongAgoIsLookedAtAgain() throws Exception {
    Path a = file("a.json", "A");
    watch();
    Seen built = Seen.at(a);
    file("a.json", "B");
    // Nobody has said yet that this file matters.
    expectNothing();
    watcher.sawAll(Map.of(a, built));
    expectChanged("a.json");
  }
}
