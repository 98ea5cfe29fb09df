package tj.somon.external.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.external.registry.PackageDocument;
import tj.somon.external.registry.Platform;
import tj.somon.external.semver.Version;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;

/**
 * Trees of generated registries against those that npm's own tree builder makes. Some are kept; more are compared where npm
 * is at hand: {@code -Dtree.reference=FOLDER-OF-NPM -Dtree.cases=500 -Dtree.seed=1}, with {@code -Dgolden.update} the kept
 * ones are written.
 */
class TreeReferenceTest {
  private static final Path HERE = Path.of("src/test/resources/tj/somon/external/tree");
  private static final Platform PLATFORM =
      new Platform("linux", "x64", "glibc", Map.of("node", Version.parse("20.20.2").orElseThrow()));

  @Test
  void keptTrees() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(HERE.resolve("cases.txt"));
    List<String> expected = Files.readAllLines(HERE.resolve("trees.txt"));
    assertTrue(lines.size() >= 100, () -> lines.size() + " cases");
    assertEquals(List.of(), differences(lines, expected));
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
      Files.write(HERE.resolve("cases.txt"), lines.subList(0, Math.min(150, count)));
      Files.write(HERE.resolve("trees.txt"), expected.subList(0, Math.min(150, count)));
    }
    assertEquals("", String.join("\n", differences.subList(0, Math.min(8, differences.size()))),
        () -> differences.size() + " of " + count + " differ");
  }

  private static List<String> reference(List<String> lines) throws IOException, InterruptedException {
    Path questions = Files.createTempFile("trees", ".txt");
    try {
      Files.write(questions, lines);
      Process node =
          new ProcessBuilder("node", HERE.resolve("reference.cjs").toString(), System.getProperty("tree.reference"))
              .redirectInput(questions.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
    var root = (JsonValue.Dictionary) assertInstanceOf(JsonParsing.Parsed.class, JsonReader.read(line)).value();
    var documents = (JsonValue.Dictionary) root.get("documents").orElseThrow();
    Project project = Project.read((JsonValue.Dictionary) root.get("project").orElseThrow());
    Resolution resolution =
        TreeBuilder.resolve(project, Lockfile.EMPTY, Set.of(), name -> answer(documents, name), PLATFORM);
    for (Problem problem : resolution.problems()) {
      switch (problem) {
        case Problem.PeerConflict _ -> {
          return "\"ERESOLVE\"";
        }
        case Problem.NoVersion _ -> {
          return "\"ETARGET\"";
        }
        case Problem.NoDocument _, Problem.BadName _, Problem.NotFromRegistry _, Problem.EndlessNesting _ -> {
          return problem.toString();
        }
      }
    }
    var json = new JsonWriter().beginArray();
    resolution.lockfile().packages().values().forEach(locked -> json.beginArray().value(locked.path())
        .value(locked.version().version()).value(locked.use().dev()).value(locked.use().optional()).endArray());
    return json.endArray().finish();
  }

  private static Documents.Answer answer(JsonValue.Dictionary documents, String name) {
    JsonValue document = documents.get(name).orElse(null);
    return document == null
        ? new Documents.Answer.Missing(
            new ExternalFailure.Failed(FailureReason.NOT_FOUND, new About(name, "", ""), true))
        : new Documents.Answer.Found(
            PackageDocument.read(name, new JsonWriter().value(document).finish()).orElseThrow());
  }
}
