package tj.somon.external.lockfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.external.lockfile.LockfileReading.Broken;
import tj.somon.external.lockfile.LockfileReading.Fault;
import tj.somon.external.lockfile.LockfileReading.Read;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.PackageVersion.Fits;
import tj.somon.external.registry.PackageVersion.Needs;

/** The texts of lockfiles. */
class LockfileTest {
  private static final String WHOLE = """
      {
        "lockfileVersion": 1,
        "locked": {
          "https://cdn.example/x.som": {
            "integrity": "sha384-u"
          },
          "node_modules/a": {
            "version": "1.0.0",
            "integrity": "sha512-a",
            "dependencies": {
              "b": "^1.0.0"
            },
            "bin": {
              "a": "cli.js"
            },
            "os": ["linux", "darwin"],
            "engines": {
              "node": ">=18"
            }
          },
          "node_modules/a/node_modules/@s/b": {
            "name": "c",
            "version": "2.0.0",
            "resolved": "https://elsewhere.example/c.tgz",
            "integrity": "sha512-c",
            "dev": true,
            "optional": true,
            "peerDependencies": {
              "p": "1"
            },
            "optionalPeers": ["p"]
          },
          "": {
            "dependencies": {
              "a": "^1.0.0"
            }
          }
        }
      }
      """;

  private static Lockfile read(String text) {
    return assertInstanceOf(Read.class, LockfileReader.read(text)).lockfile();
  }

  private static Fault fault(String text) {
    return assertInstanceOf(Broken.class, LockfileReader.read(text), text).fault();
  }

  @Test
  void whatIsWrittenIsRead() {
    Lockfile lockfile = read(WHOLE);
    assertEquals(WHOLE, lockfile.text());
    Locked nested = lockfile.packages().get("node_modules/a/node_modules/@s/b");
    assertEquals("@s/b", nested.alias());
    assertEquals("c", nested.version().name());
    assertEquals(Map.of("https://cdn.example/x.som", "sha384-u"), lockfile.urls());
    assertEquals(List.of("a", "c"), lockfile.names());
    assertEquals(Lockfile.EMPTY, read(Lockfile.EMPTY.text()));
  }

  @Test
  void namesMeanTheNearest() {
    Lockfile lockfile = read(WHOLE);
    String nested = "node_modules/a/node_modules/@s/b";
    assertEquals("2.0.0", lockfile.find("node_modules/a", "@s/b").orElseThrow().version().version());
    assertEquals("1.0.0", lockfile.find(nested, "a").orElseThrow().version().version());
    assertEquals(nested, lockfile.find(nested, "@s/b").orElseThrow().path());
    assertEquals(Optional.empty(), lockfile.find("", "@s/b"));
    assertEquals(Optional.empty(), lockfile.find("node_modules/a", "none"));
  }

  @Test
  void brokenOnesAreNamed() {
    assertEquals(Fault.NOT_JSON, fault("{"));
    assertEquals(Fault.NOT_JSON, fault(""));
    assertEquals(Fault.NOT_JSON, fault("[]"));
    assertEquals(Fault.UNKNOWN_VERSION, fault("{}"));
    assertEquals(Fault.UNKNOWN_VERSION, fault("{\"lockfileVersion\": 2, \"locked\": {}}"));
    for (String path : List.of("node_modules/..", "node_modules/a/../../b", "a", "node_modules/a/b", "/node_modules/a",
        "node_modules/a/node_modules", "node_modules\\\\a", "http://h/x")) {
      assertEquals(Fault.BAD_PLACE, fault(entry(path, "{\"version\": \"1.0.0\"}")), path);
    }
    assertEquals(Fault.BAD_ENTRY, fault(entry("node_modules/a", "{\"version\": \"x\"}")));
    assertEquals(Fault.BAD_ENTRY, fault(entry("node_modules/a", "{\"version\": \"1.0.0\", \"name\": \"../b\"}")));
    assertEquals(Fault.BAD_ENTRY, fault(entry("node_modules/a", "1")));
    assertEquals(Fault.BAD_ENTRY, fault(entry("https://h.example/x", "{}")));
  }

  private static String entry(String path, String object) {
    return "{\"lockfileVersion\": 1, \"locked\": {\"" + path + "\": " + object + "}}";
  }

  @Test
  void aConflictIsNamedWithItsPlace() {
    String text = WHOLE.replace("      \"version\": \"1.0.0\",\n",
        "<<<<<<< ours\n      \"version\": \"1.0.0\",\n=======\n      \"version\": \"1.0.1\",\n>>>>>>> theirs\n");
    Broken broken = assertInstanceOf(Broken.class, LockfileReader.read(text));
    assertEquals(Fault.MERGE_CONFLICT, broken.fault());
    assertEquals(text.indexOf("<<<<<<<"), broken.offset());
  }

  @Test
  void packageLocksAreRead() {
    String text = """
        {"name": "x", "lockfileVersion": 3, "requires": true, "packages": {
          "": {"name": "x", "dependencies": {"a": "^1.0.0", "w": "file:w"}},
          "node_modules/a": {"version": "1.0.0", "resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz",
            "integrity": "sha512-a", "license": "MIT", "peerDependencies": {"p": "1"},
            "peerDependenciesMeta": {"p": {"optional": true}}},
          "node_modules/@s/b": {"version": "1.0.0", "resolved": "https://other.example/b.tgz", "dev": true},
          "node_modules/w": {"resolved": "w", "link": true}, "w": {"version": "1.0.0"},
          "node_modules/g": {"version": "1.0.0", "resolved": "git+ssh://git@h.example/r.git#c"}}}""";
    Lockfile lockfile = assertInstanceOf(Read.class, LockfileReader.readPackageLock(text)).lockfile();
    assertEquals(List.of("node_modules/@s/b", "node_modules/a"), List.copyOf(lockfile.packages().keySet()));
    assertEquals("", lockfile.packages().get("node_modules/a").version().tarball());
    assertEquals(List.of("p"), lockfile.packages().get("node_modules/a").version().needs().optionalPeers());
    assertEquals("https://other.example/b.tgz", lockfile.packages().get("node_modules/@s/b").version().tarball());
    assertEquals(Fault.UNKNOWN_VERSION,
        assertInstanceOf(Broken.class, LockfileReader.readPackageLock("{\"lockfileVersion\": 1, \"dependencies\": {}}"))
            .fault());
  }

  /** Two branches that add packages at different places are merged by git without help, also at both ends. */
  @Test
  void branchesAreMerged(@TempDir Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("base"), of("d", "h", "m").text());
    Files.writeString(folder.resolve("ours"), of("a", "d", "h", "m").text());
    Files.writeString(folder.resolve("theirs"), of("d", "h", "m", "z").text());
    Process git = new ProcessBuilder("git", "merge-file", "-p", "ours", "base", "theirs").directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String merged = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor());
    assertEquals(of("a", "d", "h", "m", "z").text(), merged);
  }

  private static Lockfile of(String... names) {
    return Lockfile.of(Declared.NOTHING, List.of(names).stream().map(LockfileTest::locked).toList());
  }

  private static Locked locked(String name) {
    return new Locked("node_modules/" + name,
        new PackageVersion(name, "1.0.0", "", "sha512-" + name, Needs.NOTHING, Fits.EVERYWHERE, Map.of(), ""),
        Locked.Use.PLAIN);
  }
}
