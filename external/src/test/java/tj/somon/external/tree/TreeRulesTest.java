package tj.somon.external.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.external.lockfile.Locked;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.external.lockfile.LockfileReader;
import tj.somon.external.lockfile.LockfileReading;

/** What holds for every tree, and rules that generated registries seldom meet. */
class TreeRulesTest {
  @Test
  void treesAreWholeAndStayWhatTheyAre() throws InterruptedException {
    for (long seed = 1; seed <= Long.getLong("tree.rules", 400); seed++) {
      Case generated = Case.read(new GeneratedRegistry(seed, seed % 2 == 0).line());
      Resolution resolution = generated.resolve(Lockfile.EMPTY);
      String name = "seed " + seed;
      if (resolution.problems().isEmpty()) {
        assertEquals(List.of(), Drift.of(generated.project(), resolution.lockfile()), name);
        String text = resolution.lockfile().text();
        Lockfile read = assertInstanceOf(LockfileReading.Read.class, LockfileReader.read(text), name).lockfile();
        assertEquals(text, read.text(), name);
        assertEquals(text, generated.resolve(read).lockfile().text(), name);
      }
    }
  }

  private static Case of(String project, String... documents) {
    return Case.read("{\"project\":" + project + ",\"documents\":{" + String.join(",", documents) + "}}");
  }

  /** A document with versions, each {@code "1.0.0 {"fields": …}"}. */
  private static String document(String name, String... versions) {
    var all = new ArrayList<String>();
    String latest = "";
    for (String version : versions) {
      int space = version.indexOf(' ');
      latest = space < 0 ? version : version.substring(0, space);
      all.add("\"" + latest + "\":" + (space < 0 ? "{}" : version.substring(space)));
    }
    return "\"" + name + "\":{\"name\":\"" + name + "\",\"dist-tags\":{\"latest\":\"" + latest + "\"},\"versions\":{"
        + String.join(",", all) + "}}";
  }

  private static List<String> places(Resolution resolution) {
    var places = new ArrayList<String>();
    for (Locked locked : resolution.lockfile().packages().values()) {
      places.add(locked.path().replace("node_modules/", "") + " " + locked.version().name() + "@"
          + locked.version().version());
    }
    return places;
  }

  @Test
  void anAliasStandsUnderItsOwnName() throws InterruptedException {
    Resolution resolution = of("{\"dependencies\":{\"old\":\"npm:a@^1.0.0\",\"a\":\"2\"}}",
        document("a", "1.2.0", "2.0.0")).resolve(Lockfile.EMPTY);
    assertEquals(List.of("a a@2.0.0", "old a@1.2.0"), places(resolution));
    assertEquals("old", resolution.lockfile().packages().get("node_modules/old").alias());
  }

  @Test
  void overridesHoldBelowWhomTheyName() throws InterruptedException {
    String[] documents = {document("a", "1.0.0 {\"dependencies\":{\"c\":\"^1.0.0\"}}"),
        document("b", "1.0.0 {\"dependencies\":{\"c\":\"^1.0.0\"}}"), document("c", "1.0.0", "1.5.0", "2.0.0")};
    String needs = "{\"dependencies\":{\"a\":\"1\",\"b\":\"1\"},\"overrides\":";
    assertEquals(List.of("a a@1.0.0", "b b@1.0.0", "b/c c@1.5.0", "c c@2.0.0"),
        places(of(needs + "{\"a\":{\"c\":\"2.0.0\"}}}", documents).resolve(Lockfile.EMPTY)));
    assertEquals(List.of("a a@1.0.0", "b b@1.0.0", "c c@1.0.0"),
        places(of(needs + "{\"c@1\":\"1.0.0\"}}", documents).resolve(Lockfile.EMPTY)));
    assertEquals(List.of("a a@1.0.0", "b b@1.0.0", "c c@1.5.0"),
        places(of(needs + "{\"c@3\":\"1.0.0\"}}", documents).resolve(Lockfile.EMPTY)));
  }

  @Test
  void whatIsLockedStaysUntilItIsRefreshed() throws InterruptedException {
    String project = "{\"dependencies\":{\"a\":\"^1.0.0\"}}";
    Lockfile old = of(project, document("a", "1.0.0")).resolve(Lockfile.EMPTY).lockfile();
    Case later = of(project, document("a", "1.0.0", "1.1.0"));
    assertEquals(List.of("a a@1.0.0"), places(later.resolve(old)));
    assertEquals(List.of("a a@1.1.0"), places(later.resolve(old, "a")));
  }

  @Test
  void optionalPackagesMayBeMissingOthersNot() throws InterruptedException {
    String broken = document("a", "1.0.0 {\"dependencies\":{\"gone\":\"1\"}}");
    Resolution optional = of("{\"optionalDependencies\":{\"a\":\"1\",\"none\":\"1\"}}", broken).resolve(Lockfile.EMPTY);
    assertEquals(List.of(), places(optional));
    assertEquals(List.of(), optional.problems());
    Resolution needed = of("{\"dependencies\":{\"a\":\"1\"}}", broken).resolve(Lockfile.EMPTY);
    assertEquals("node_modules/a", assertInstanceOf(Problem.NoDocument.class, needed.problems().getFirst()).by());
  }

  @Test
  void problemsAreNamed() throws InterruptedException {
    Resolution resolution = of(
        "{\"dependencies\":{\"../x\":\"1\",\"a\":\"9\",\"b\":\"git+ssh://h/r\",\"c\":\"1\",\"d\":\"1\"}}",
        document("a", "1.0.0"), document("c", "1.0.0 {\"peerDependencies\":{\"d\":\"2\"}}"),
        document("d", "1.0.0", "2.0.0")).resolve(Lockfile.EMPTY);
    assertEquals(List.of("BadName ../x", "NoVersion a", "NotFromRegistry b", "PeerConflict d"), resolution.problems()
        .stream().map(problem -> problem.getClass().getSimpleName() + " " + problem.name()).toList());
  }

  @Test
  void versionsThatNeedEachOtherForEverEnd() throws InterruptedException {
    Resolution resolution = of("{\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}",
        document("a", "1.0.0 {\"dependencies\":{\"b\":\"1.0.0\"}}", "2.0.0 {\"dependencies\":{\"b\":\"2.0.0\"}}"),
        document("b", "1.0.0 {\"dependencies\":{\"a\":\"2.0.0\"}}", "2.0.0 {\"dependencies\":{\"a\":\"1.0.0\"}}"))
        .resolve(Lockfile.EMPTY);
    assertTrue(resolution.problems().stream().anyMatch(Problem.EndlessNesting.class::isInstance));
  }

  @Test
  void aFrozenLockfileMustHaveWhatIsNeeded() throws InterruptedException {
    Lockfile old = of("{\"dependencies\":{\"a\":\"^1.0.0\"}}", document("a", "1.0.0")).resolve(Lockfile.EMPTY)
        .lockfile();
    Project now = Project.read(Case.dictionary("{\"dependencies\":{\"a\":\"2\",\"b\":\"1\"}}"));
    assertEquals(List.of(new Drift.Different("", "a", "2", "1.0.0"), new Drift.Missing("", "b", "1"),
        new Drift.NoIntegrity("node_modules/a")), Drift.of(now, old));
  }
}
