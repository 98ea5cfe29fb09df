package tj.somon.external.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.modules.json.JsonWriter;

/**
 * Trees of generated registries against those that npm's own tree builder makes. Some are kept; more are compared where npm
 * is at hand: {@code -Dtree.reference=FOLDER-OF-NPM -Dtree.cases=500 -Dtree.seed=1}, with {@code -Dtree.peers=true} for
 * registries full of peer dependencies, with {@code -Dgolden.update=true} the first equal ones are kept. Known differences:
 * what is there only for an optional dependency and lacks something itself is left out here and kept by npm (1 of 150);
 * circles through peers may be nested otherwise, or refused by one side only (about 1 of 10).
 */
class TreeReferenceTest {
  private static final Path HERE = Path.of("src/test/resources/tj/somon/external/tree");
  private static final int KEPT = 60;

  @Test
  void keptTrees() throws IOException, InterruptedException {
    for (String kept : List.of("plain", "peers")) {
      List<String> lines = Files.readAllLines(HERE.resolve(kept + "-cases.txt"));
      List<String> expected = Files.readAllLines(HERE.resolve(kept + "-trees.txt"));
      assertEquals(KEPT, lines.size());
      assertEquals(List.of(), differences(lines, expected));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "tree.reference", matches = ".+")
  void generatedTrees() throws IOException, InterruptedException {
    int count = Integer.getInteger("tree.cases", 300);
    long seed = Long.getLong("tree.seed", 1);
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      lines.add(new GeneratedRegistry(seed * 1_000_000 + i, Boolean.getBoolean("tree.peers")).line());
    }
    List<String> expected = reference(lines);
    List<String> differences = differences(lines, expected);
    if (Boolean.getBoolean("golden.update")) {
      keep(lines, expected);
    }
    int known = Boolean.getBoolean("tree.peers") ? count * 15 / 100 : count / 50;
    assertTrue(differences.size() <= known, () -> differences.size() + " of " + count + " differ\n"
        + String.join("\n", differences.subList(0, Math.min(8, differences.size()))));
  }

  private static void keep(List<String> lines, List<String> expected) throws IOException, InterruptedException {
    var cases = new ArrayList<String>();
    var trees = new ArrayList<String>();
    for (int i = 0; i < lines.size() && cases.size() < KEPT; i++) {
      if (tree(lines.get(i)).equals(expected.get(i))) {
        cases.add(lines.get(i));
        trees.add(expected.get(i));
      }
    }
    String kept = Boolean.getBoolean("tree.peers") ? "peers" : "plain";
    Files.write(HERE.resolve(kept + "-cases.txt"), cases);
    Files.write(HERE.resolve(kept + "-trees.txt"), trees);
  }

  private static List<String> reference(List<String> lines) throws IOException, InterruptedException {
    Path questions = Files.createTempFile("trees", ".txt");
    try {
      Files.write(questions, lines);
      Process node = new ProcessBuilder("node", HERE.resolve("reference.cjs").toString(),
          System.getProperty("tree.reference")).redirectInput(questions.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, node.waitFor());
      return answers.lines().toList();
    } finally {
      Files.delete(questions);
    }
  }

  private static List<String> differences(List<String> lines, List<String> expected) throws InterruptedException {
    assertEquals(lines.size(), expected.size());
    var differences = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String ours = tree(lines.get(i));
      if (!ours.equals(expected.get(i))) {
        differences.add(lines.get(i) + "\n   ours   " + ours + "\n   theirs " + expected.get(i));
      }
    }
    return differences;
  }

  private static String tree(String line) throws InterruptedException {
    Case generated = Case.read(line);
    Resolution resolution = generated.resolve(Lockfile.EMPTY);
    for (Problem problem : resolution.problems()) {
      switch (problem) {
        case Problem.PeerConflict _ -> {
          return "\"ERESOLVE\"";
        }
        case Problem.NoVersion _ -> {
          return "\"ETARGET\"";
        }
        case Problem.NoDocument _,Problem.BadName _,Problem.NotFromRegistry _,Problem.EndlessNesting _ -> {
          return problem.toString();
        }
      }
    }
    var json = new JsonWriter().beginArray();
    resolution.lockfile().packages().values().forEach(locked -> json.beginArray().value(locked.path())
        .value(locked.version().version()).value(locked.use().dev()).value(locked.use().optional()).endArray());
    return json.endArray().finish();
  }
}
