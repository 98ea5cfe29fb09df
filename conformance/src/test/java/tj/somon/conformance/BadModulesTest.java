package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.conformance.InProcess.Outcome;
import tj.somon.testkit.Finished;

/** Programs whose modules hang together badly, or are not what they should be: clear findings, and nothing half written. */
class BadModulesTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TempDir
  Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome somon(String... arguments) {
    return assertTimeoutPreemptively(LIMIT, () -> InProcess.in(folder).run(arguments));
  }

  private static List<String> codes(Outcome outcome) {
    return DiagnosticExample.found(outcome.err()).stream().map(DiagnosticExample.Found::code).toList();
  }

  private TreeSet<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The command ends with these findings, in this order, and writes nothing. */
  private Outcome refuses(List<String> codes, String... arguments) throws IOException {
    var before = files();
    Outcome outcome = somon(arguments);
    assertEquals(codes, codes(outcome), outcome.err());
    assertEquals(1, outcome.status(), outcome.err());
    assertEquals(before, files());
    return outcome;
  }

  private Outcome bundleRefuses(String... codes) throws IOException {
    return refuses(List.of(codes), "bundle", "main.som");
  }

  /** The bundle of the program prints what is expected. */
  private void prints(String expected) throws Exception {
    Outcome bundle = somon("bundle", "main.som", "-o", "out.cjs");
    assertEquals(0, bundle.status(), bundle.err());
    Finished finished = Finished.run(folder, List.of("node", "--stack-size=4000", "out.cjs"));
    assertEquals(expected + "\n", finished.stdout(), finished.stderr());
  }

  private Outcome compiles(String input) {
    Outcome outcome = somon("compile", input, "--out-dir", "out");
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    return outcome;
  }

  @Test
  void aCircleOfFiveThousandModules() throws Exception {
    int count = 5_000;
    for (int i = 0; i < count; i++) {
      file(i == 0 ? "main.som" : "m" + i + ".som",
          "ворид { а%d } аз \"./%s.som\";%nсодир функсия а%d() { бозгашт а%d; }%n".formatted((i + 1) % count,
              i + 1 == count ? "main" : "m" + (i + 1), i, (i + 1) % count) + (i == 0 ? "чоп.сабт(навъи а1());\n" : ""));
    }
    prints("function");
    compiles(".");
    Outcome info = somon("module-info", "main.som", "--stats", "--circular");
    assertEquals(0, info.status(), info.err());
    assertTrue(info.out().contains("Total modules: 5000") && info.out().contains("Circular dependencies: 1"),
        info.out());
    assertTrue(info.out().length() < 2_000, "the circle is shortened");
  }

  @Test
  void aChainOfTenThousandModules() throws Exception {
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      file(i == 0 ? "main.som" : "m" + i + ".som",
          i + 1 == count ? "содир собит а = 7;\n"
              : "ворид { а чун поён } аз \"./m%d.som\";%nсодир собит а = поён;%n".formatted(i + 1)
                  + (i == 0 ? "чоп.сабт(а);\n" : ""));
    }
    prints("7");
    compiles(".");
    assertTrue(somon("module-info", "main.som", "--stats").out().contains("Maximum dependency depth: 9999"));
    assertEquals(0, somon("module-info", "main.som", "--why", "m9999.som").status());
  }

  @Test
  void twentyThousandImportsInOneFile() throws Exception {
    var main = new StringBuilder("тағ ҳамагӣ = 0;\n");
    for (int i = 0; i < 20_000; i++) {
      main.append("ворид { а чун а").append(i).append(" } аз \"./m").append(i % 20).append(".som\";\nҳамагӣ += а")
          .append(i).append(";\n");
    }
    file("main.som", main + "чоп.сабт(ҳамагӣ);\n");
    for (int i = 0; i < 20; i++) {
      file("m" + i + ".som", "содир собит а = 1;\n");
    }
    prints("20000");
    compiles(".");
  }

  @Test
  void linksThatLeadNowhereOrInCircles() throws Exception {
    Files.createSymbolicLink(folder.resolve("gum.som"), Path.of("nest.som"));
    Files.createSymbolicLink(folder.resolve("davr.som"), Path.of("davr.som"));
    Files.createSymbolicLink(folder.resolve("papka"), Path.of("."));
    file("main.som", "ворид \"./gum.som\";\nворид \"./davr.som\";\n");
    Outcome outcome = bundleRefuses("SOM3001", "SOM3001");
    assertTrue(outcome.err().contains("'./gum.som' is a link to 'nest.som', which is not there"), outcome.err());
    outcome = refuses(List.of("SOM3101"), "bundle", "davr.som");
    assertTrue(outcome.err().contains("is a link to 'davr.som'"), outcome.err());
    file("main.som", "ворид { а } аз \"./papka/papka/a.som\";\nчоп.сабт(а);\n");
    file("a.som", "содир собит а = 1;\n");
    prints("1");
    compiles(".");
  }

  @Test
  void aPackageFileThatIsNotJson() throws IOException {
    file("main.som", "ворид \"p\";\n");
    file("node_modules/p/package.json", "{ \"name\": ");
    file("node_modules/p/index.js", "");
    bundleRefuses("SOM3044");
    file("node_modules/p/package.json", "null");
    bundleRefuses("SOM3044");
  }

  @Test
  void aPackageFileWithAMegabyteOfExports() throws Exception {
    var exports = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      exports.append("\"./path/to/entry").append(i).append("\": \"./x.js\",\n");
    }
    file("node_modules/p/package.json", "{\"name\":\"p\",\"exports\":{" + exports + "\".\":\"./x.js\"}}");
    file("node_modules/p/x.js", "export const a = 1;\n");
    file("main.som", "ворид { а } аз \"./a.som\";\nчоп.сабт(а);\n");
    file("a.som", "содир { a чун а } аз \"p/path/to/entry29999\";\n");
    prints("1");
    file("a.som", "содир { a чун а } аз \"p/path/to/entry30000\";\n");
    Files.delete(folder.resolve("out.cjs"));
    Outcome outcome = bundleRefuses("SOM3040");
    assertTrue(outcome.err().length() < 5_000, "the list of exports is shortened");
  }

  @ParameterizedTest
  @CsvSource({"./a\\0.som,SOM3042", ".\\\\a.som,SOM3002", "../../../../../../../../../../../../a.som,SOM3001",
      "./A.som,SOM3001", "%2e/a%2Fb.som,SOM3042", "'',SOM3042", "./a.som/,SOM3001"})
  void strangeSpecifiers(String specifier, String code) throws IOException {
    file("a.som", "содир собит а = 1;\n");
    file("main.som", "ворид \"" + specifier + "\";\n");
    bundleRefuses(code);
    refuses(List.of(code), "compile", ".", "--out-dir", "out");
  }

  @Test
  void namesOfFilesInAnotherComposition() throws Exception {
    String composed = "бозӣ";
    file(Normalizer.normalize(composed, Normalizer.Form.NFD) + ".som", "содир собит а = 1;\n");
    file("main.som", "ворид { а } аз \"./" + composed + ".som\";\nчоп.сабт(а);\n");
    prints("1");
  }

  @Test
  void modulesThatUseTheSameNames() throws Exception {
    file("main.som", "ворид { а чун х } аз \"./a.som\";\nворид { а чун у } аз \"./b.som\";\n"
        + "собит а = 3;\nсобит а$1 = 4;\nчоп.сабт(х, у, а, а$1);\n");
    file("a.som", "содир собит а = 1;\n");
    file("b.som", "содир собит а = 2;\n");
    prints("1 2 3 4");
  }

  @Test
  void evalAndWithInDependencies() throws Exception {
    file("main.som", "ворид п аз \"p\";\nчоп.сабт(п.eval, п.with);\n");
    file("node_modules/p/package.json", "{\"name\":\"p\"}");
    file("node_modules/p/index.js",
        "var inner = 1; exports.eval = eval('inner + 1');\nwith ({ secret: 3 }) { exports.with = secret; }\n");
    prints("2 3");
  }

  @Test
  void mistakesInDependenciesHideNothing() throws IOException {
    file("main.som", "ворид { а } аз \"./a.som\";\nворид \"./nest.som\";\nтағ = ;\n");
    file("a.som", "ворид \"./b.som\";\nсодир собит а = (;\n");
    file("b.som", "ворид { нест } аз \"./c.som\";\n");
    file("c.som", "содир собит ҳаст = 1;\n");
    Outcome bundle = somon("bundle", "main.som");
    for (String place : List.of("main.som:2:7: error SOM3001", "main.som:3:5: error", "a.som:2:18: error",
        "b.som:1:9: error SOM3003", "Imported by main.som:1:16")) {
      assertTrue(bundle.err().contains(place), () -> place + " not in " + bundle.err());
      String run = somon("run", "main.som").err();
      assertTrue(run.contains(place), () -> place + " not in " + run);
    }
    assertEquals(1, bundle.status());
  }

  @Test
  void tenMegabytesInOneLine() throws Exception {
    file("main.som", "ворид { а } аз \"./a.som\";\nчоп.сабт(а.length);\n");
    file("a.som", "содир собит а = [" + "12345678,".repeat(1_100_000) + "];");
    prints("1100000");
  }

  @Test
  void reExportsThatOnlyLeadToEachOther() throws IOException {
    file("main.som", "ворид { а } аз \"./a.som\";\nворид { б } аз \"./c.som\";\nчоп.сабт(а, б);\n");
    file("a.som", "содир { а } аз \"./b.som\";\n");
    file("b.som", "содир { а } аз \"./a.som\";\n");
    file("c.som", "содир * аз \"./d.som\";\n");
    file("d.som", "содир * аз \"./c.som\";\n");
    bundleRefuses("SOM3003", "SOM3003", "SOM3003", "SOM3003");
    refuses(List.of("SOM3003", "SOM3003", "SOM3003", "SOM3003"), "run", "main.som");
  }

  @Test
  void entriesThatAreNotThere() throws IOException {
    file("naan.som", "");
    for (String command : List.of("bundle", "compile", "run", "module-info")) {
      Outcome outcome = refuses(List.of("SOM3101"), command, "naam.som");
      assertTrue(outcome.err().contains("naan.som"), outcome.err());
    }
  }

  @Test
  void outputsThatCannotBeWritten() throws IOException {
    file("main.som", "чоп.сабт(1);\n");
    file("main.ts", "console.log(1);\n");
    refuses(List.of("SOM3009"), "compile", ".", "--out-dir", "out");
    refuses(List.of("SOM4010"), "bundle", "main.som", "-o", "/proc/out.js");
    refuses(List.of("SOM4010"), "bundle", "main.som", "-o", "main.ts/out.js");
    refuses(List.of("SOM4009"), "bundle", "main.som", "-o", "main.som");
  }

  @Test
  void aProgramLargerThanTheMemory() throws Exception {
    file("main.som", "чоп.сабт(" + "а + ".repeat(2_000_000) + "1);\n");
    List<String> command = SomonCommand.of("compile", "main.som");
    command.add(1, "-Xmx48m");
    Finished finished = Finished.run(folder, command);
    assertEquals(1, finished.exit(), finished.stderr());
    assertTrue(finished.stderr().contains("SOM4012"), finished.stderr());
  }

  @Test
  void aDiskThatIsFull() throws Exception {
    file("main.som", "чоп.сабт(\"" + "а".repeat(100_000) + "\");\n");
    file("main.bundle.js", "old");
    for (String command : List.of("bundle", "compile")) {
      var before = files();
      var words = new java.util.ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
      words.addAll(SomonCommand.of(command, "main.som"));
      Finished finished = Finished.run(folder, words);
      assertEquals(1, finished.exit(), finished.stderr());
      assertTrue(finished.stderr().contains("SOM4010"), finished.stderr());
      assertEquals(before, files());
    }
    assertEquals("old", Files.readString(folder.resolve("main.bundle.js")));
  }
}
