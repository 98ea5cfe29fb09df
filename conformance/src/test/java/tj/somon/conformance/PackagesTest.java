package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.testkit.Finished;

/**
 * Packages of the npm registry, in the versions that {@code packages/NAME/packages.txt} pins: a program that uses them
 * prints the same bundled, in every format, as Node prints of its sources. {@code SOMON_PACKAGES} says which are
 * installed and tried: {@code all}, or names with commas between them.
 */
class PackagesTest {
  private static final String VARIABLE = "SOMON_PACKAGES";
  private static final Path PROGRAMS = Path.of("packages");
  private static final int INSTALL_SECONDS = 900;
  private static final List<String> FORMATS = List.of("commonjs", "esm", "iife");
  private static List<String> chosen = List.of();

  @TempDir
  static Path work = Path.of("");

  @BeforeAll
  static void install() throws Exception {
    String wanted = System.getenv(VARIABLE);
    if (wanted == null || wanted.isEmpty()) {
      System.err.println("NOT RUN: packages of npm; set " + VARIABLE + " to all, or to names of conformance/packages");
      assertNotEquals("true", System.getenv("CI"), () -> VARIABLE + " is not set");
      Assumptions.abort("no " + VARIABLE);
    }
    chosen = wanted.equals("all") ? programs() : List.of(wanted.split(","));
    var command = new ArrayList<>(List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock",
        "--ignore-scripts", "--prefix", work.toString()));
    var packages = new TreeSet<String>();
    for (String program : chosen) {
      packages.addAll(Files.readAllLines(PROGRAMS.resolve(program).resolve("packages.txt")));
    }
    command.addAll(packages);
    Finished installed = Finished.run(work, command, INSTALL_SECONDS);
    assertEquals(0, installed.exit(), installed::stderr);
  }

  private static List<String> programs() throws IOException {
    try (var folders = Files.list(PROGRAMS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> bundledAsUnbundled() {
    return chosen.stream().flatMap(name -> FORMATS.stream()
        .map(format -> DynamicTest.dynamicTest(name + " " + format, () -> check(name, format))));
  }

  private static void check(String name, String format) throws Exception {
    Path folder = Files.createDirectories(work.resolve("programs").resolve(name));
    Path source = entry(PROGRAMS.resolve(name));
    Path entry = folder.resolve(source.getFileName());
    Files.write(entry, Files.readAllBytes(source));
    Finished unbundled = run(entry);
    assertEquals(0, unbundled.exit(), unbundled::stderr);
    assertFalse(unbundled.stdout().isEmpty(), "the program prints nothing");

    // Not below the packages: what the bundle does not hold cannot be found.
    Path elsewhere = Files.createTempDirectory(work.getParent(), "bundled");
    try {
      Path output = elsewhere.resolve(format.equals("esm") ? "main.mjs" : "main.cjs");
      InProcess.Outcome bundled = InProcess.in(folder).run("bundle", entry.toString(), "--platform", "node", "--format",
          format, "-o", output.toString());
      assertEquals(0, bundled.status(), bundled::err);
      Finished finished = run(output);
      assertEquals(unbundled.stdout(), finished.stdout(), finished::stderr);
      assertEquals(0, finished.exit(), finished::stderr);
    } finally {
      delete(elsewhere);
    }
  }

  private static Path entry(Path folder) {
    Path module = folder.resolve("main.mjs");
    Path entry = Files.exists(module) ? module : folder.resolve("main.cjs");
    assertTrue(Files.exists(entry), () -> "no program in " + folder.toAbsolutePath());
    return entry;
  }

  private static Finished run(Path program) throws IOException, InterruptedException {
    return Finished.run(program.toAbsolutePath().getParent(), List.of("node", program.toAbsolutePath().toString()));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
