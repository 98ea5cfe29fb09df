package tj.somon.external.semver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Versions and ranges against answers of the npm package {@code semver} 7. A table of them is kept; more random pairs are
 * compared where the package is at hand: {@code -Dsemver.reference=FOLDER -Dsemver.pairs=20000 -Dsemver.seed=1}.
 * {@code -Dgolden.update} with them writes the table.
 */
class SemverReferenceTest {
  private static final String HERE = "src/test/resources/tj/somon/external/semver/";
  private static final List<Grammar> GRAMMARS = List.of(Grammar.DEPENDENCIES, Grammar.STRICT, Grammar.ENGINES);

  @Test
  void theTable() throws IOException {
    var lines = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (String row : Files.readAllLines(Path.of(HERE + "table.txt"))) {
      String[] cells = row.split("\t", -1);
      lines.add(cells[0] + "\t" + cells[1]);
      expected.add(String.join("\t", cells[2], cells[3], cells[4]));
    }
    assertEquals(2000, lines.size());
    compare(lines, expected);
  }

  @Test
  @EnabledIfSystemProperty(named = "semver.reference", matches = ".+")
  void randomPairs() throws IOException, InterruptedException {
    int count = Integer.getInteger("semver.pairs", 20_000);
    List<String> lines = new Pairs(Long.getLong("semver.seed", 1)).lines(count);
    List<String> expected = reference(lines);
    if (Boolean.getBoolean("golden.update")) {
      writeTable(lines, expected);
    }
    compare(lines, expected);
  }

  private static void writeTable(List<String> lines, List<String> expected) throws IOException {
    var table = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      table.append(lines.get(i)).append('\t').append(expected.get(i)).append('\n');
    }
    Files.writeString(Path.of(HERE + "table.txt"), table);
  }

  private static List<String> reference(List<String> lines) throws IOException, InterruptedException {
    Path questions = Files.createTempFile("pairs", ".txt");
    try {
      Files.writeString(questions, String.join("\n", lines) + "\n");
      Process node = new ProcessBuilder("node", HERE + "reference.cjs", System.getProperty("semver.reference"))
          .redirectInput(questions.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, node.waitFor());
      return answers.lines().toList();
    } finally {
      Files.delete(questions);
    }
  }

  private static void compare(List<String> lines, List<String> expected) {
    assertEquals(lines.size(), expected.size());
    var differences = new ArrayList<String>();
    String before = lines.getFirst().split("\t", -1)[0];
    for (int i = 0; i < lines.size(); i++) {
      String[] pair = lines.get(i).split("\t", -1);
      String answer = answer(pair[0], pair[1], before);
      if (!answer.equals(expected.get(i))) {
        differences.add(lines.get(i) + "\n   ours   " + answer + "\n   theirs " + expected.get(i));
      }
      before = pair[0];
    }
    assertEquals(List.of(), differences.subList(0, Math.min(30, differences.size())),
        () -> differences.size() + " differences");
  }

  private static String answer(String version, String range, String before) {
    var accepted = new StringBuilder();
    for (Grammar grammar : GRAMMARS) {
      accepted.append(accepted(version, range, grammar));
    }
    String parsed = parsed(version, Grammar.DEPENDENCIES) + " " + parsed(version, Grammar.STRICT);
    return parsed + "\t" + accepted + "\t" + order(version, before);
  }

  private static String parsed(String version, Grammar grammar) {
    return Version.parse(version, grammar).map(Version::toString).orElse("-");
  }

  private static char accepted(String version, String range, Grammar grammar) {
    Optional<Version> parsed = Version.parse(version, grammar);
    if (parsed.isEmpty()) {
      return '-';
    }
    return Range.parse(range, grammar).map(r -> r.accepts(parsed.get()) ? '1' : '0').orElse('!');
  }

  private static String order(String version, String before) {
    Optional<Version> a = Version.parse(version);
    Optional<Version> b = Version.parse(before);
    return a.isEmpty() || b.isEmpty() ? "-" : String.valueOf(Integer.signum(a.get().compareTo(b.get())));
  }
}
