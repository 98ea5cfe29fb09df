package tj.somon.modules.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.json.JsonWriter;

/**
 * What node mode answers, beside what the Node of this machine answers itself. {@code -Dresolve.layouts=2000
 * -Dresolve.seed=7} makes a longer run.
 */
class NodeComparisonTest {
  private static final int SPECIFIERS = 60;

  /** Differences that are meant: what Node answers, what is answered here, and why. */
  private static final List<Difference> DIFFERENCES = List.of(
      new Difference("error URIError", "error ERR_INVALID_MODULE_SPECIFIER",
          "encoded bytes that are not UTF-8: Node throws the error of decodeURIComponent, which has no code"),
      new Difference("error SyntaxError", "error ERR_INVALID_PACKAGE_CONFIG",
          "a package.json that is not JSON: require throws the error of JSON.parse, which has no code"),
      new Difference("error MODULE_NOT_FOUND", "error ERR_UNKNOWN_BUILTIN_MODULE",
          "require.resolve does not know what require itself says of a 'node:' name that there is not"),
      new Difference("error SyntaxError", "error ERR_UNKNOWN_BUILTIN_MODULE",
          "the same where the package.json above is not JSON"),
      new Difference("error ERR_INVALID_URL_SCHEME", "builtin node:",
          "a builtin module behind 'imports': require of Node 20 trips over the URL that it made itself"));

  private record Difference(String theirs, String ours, String reason) {}

  @TempDir
  Path folder;

  @Test
  void answersAreThoseOfNode() throws IOException, InterruptedException {
    int layouts = Integer.getInteger("resolve.layouts", 40);
    long seed = Long.getLong("resolve.seed", 4);
    Path root = folder.toRealPath();
    var cases = new ArrayList<LayoutGenerator.Case>();
    for (int i = 0; i < layouts; i++) {
      cases.addAll(new LayoutGenerator(seed * 1_000_003 + i, root.resolve(folderName(i))).make(SPECIFIERS));
    }
    List<String> theirs = nodeAnswers(root, cases);
    assertEquals(cases.size(), theirs.size());
    Map<String, String> differences = new LinkedHashMap<>();
    var resolver = new Resolver(new DiskView(), ResolveOptions.DEFAULTS.withMode(ResolveMode.NODE));
    for (int i = 0; i < cases.size(); i++) {
      LayoutGenerator.Case one = cases.get(i);
      String ours = answer(resolver.resolve(ResolveRequest.of(one.specifier(), one.importer(), one.form())),
          one.form());
      if (!ours.equals(theirs.get(i)) && !isMeant(theirs.get(i), ours)) {
        differences.put(one.toString(), "node: " + theirs.get(i) + ", here: " + ours);
      }
    }
    assertEquals(Map.of(), differences, differences.size() + " of " + cases.size());
  }

  /** Folders whose names mean something in URLs are among them. */
  private static String folderName(int i) {
    return switch (i % 10) {
      case 3 -> "lay out%20#" + i;
      case 5 -> "layout?x=" + i;
      case 7 -> "\u043f\u0430\u043f\u043a\u0430" + i;
      case 9 -> i % 4 == 1 ? "back\\slash" + i : "%zz" + i;
      default -> "layout" + i;
    };
  }

  private static boolean isMeant(String theirs, String ours) {
    return DIFFERENCES.stream().anyMatch(d -> d.theirs().equals(theirs) && ours.startsWith(d.ours()));
  }

  private static String answer(Resolution resolution, ImportForm form) {
    return switch (resolution) {
      case Resolution.Resolved file -> "file " + file.path() + " " + file.suffix();
      case Resolution.Builtin builtin -> "builtin " + builtin.name();
      case Resolution.Data _ -> "data";
      case Resolution.External external -> "external " + external.specifier();
      case Resolution.Empty empty -> "empty " + empty.path();
      case Resolution.Failed failed -> "error " + failed.nodeCode(form);
    };
  }

  private List<String> nodeAnswers(Path root, List<LayoutGenerator.Case> cases)
      throws IOException, InterruptedException {
    var lines = new StringBuilder();
    for (LayoutGenerator.Case one : cases) {
      lines.append(new JsonWriter().beginArray().value(one.specifier()).value(one.importer()).value(one.form().word())
          .endArray().finish()).append('\n');
    }
    Path input = Files.writeString(root.resolve("cases.jsonl"), lines);
    Path script = root.resolve("node-answers.mjs");
    try (var stream = NodeComparisonTest.class.getResourceAsStream("node-answers.mjs")) {
      Files.write(script, stream.readAllBytes());
    }
    File output = root.resolve("answers.txt").toFile();
    var builder = new ProcessBuilder("node", "--no-warnings", "--experimental-import-meta-resolve", script.toString(),
        input.toString()).redirectOutput(output).redirectError(root.resolve("errors.txt").toFile());
    builder.environment().put("HOME", root.resolve("home").toString());
    builder.environment().keySet().removeAll(List.of("NODE_PATH", "NODE_OPTIONS"));
    assertEquals(0, builder.start().waitFor(), () -> text(root.resolve("errors.txt")));
    return Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
