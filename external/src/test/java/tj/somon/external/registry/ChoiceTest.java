package tj.somon.external.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tj.somon.external.semver.Version;

/** What a dependency wants and which version that is. */
class ChoiceTest {
  private static final Platform HERE = new Platform("linux", "x64", "glibc",
      Map.of("node", Version.parse("20.1.0").orElseThrow()));
  private static final PackageDocument DOCUMENT = PackageDocument
      .read("a",
          """
              {"name": "a", "dist-tags": {"latest": "1.2.0", "next": "2.0.0-rc.1", "gone": "7.0.0"}, "versions": {
                "1.0.0": {"dist": {"tarball": "https://r.example/a/-/a-1.0.0.tgz", "integrity": "sha512-x"}, "bin": "./cli.js"},
                "1.2.0": {}, "1.3.0": {"deprecated": "no"}, "1.4.0": {"engines": {"node": ">=99"}}, "1.3.5": {"deprecated": "no"},
                "2.0.0-rc.1": {"peerDependencies": {"p": "1"}, "peerDependenciesMeta": {"p": {"optional": true}}},
                "bad": {}, "3.0.0": 1}}""")
      .orElseThrow();

  private static String chosen(String wanted) {
    return Choice.of(DOCUMENT, Wanted.read(wanted), HERE).map(PackageVersion::version).orElse("none");
  }

  @Test
  void theLatestThatFitsElseTheBestOfTheRange() {
    assertEquals("1.2.0", chosen("^1.0.0"));
    assertEquals("1.2.0", chosen(""));
    assertEquals("1.0.0", chosen("1.0.0"));
    assertEquals("1.3.5", chosen("~1.3.0"));
    assertEquals("1.3.5", chosen(">=1.3.0"));
    assertEquals("1.4.0", chosen("1.4.x"));
    assertEquals("none", chosen("^9.0.0"));
    assertEquals("2.0.0-rc.1", chosen("next"));
    assertEquals("none", chosen("gone"));
    assertEquals("none", chosen("nothing"));
    assertEquals("none", chosen("3.0.0"));
  }

  @Test
  void aVersionIsDescribed() {
    PackageVersion first = DOCUMENT.version(Version.parse("1.0.0").orElseThrow()).orElseThrow();
    assertEquals(Map.of("a", "./cli.js"), first.commands());
    assertEquals("sha512-x", first.integrity());
    assertEquals("https://r.example/a/-/a-1.0.0.tgz", first.tarball());
    assertEquals(List.of("p"),
        DOCUMENT.version(Version.parse("2.0.0-rc.1").orElseThrow()).orElseThrow().needs().optionalPeers());
    assertEquals(Optional.empty(), PackageDocument.read("b", "{\"name\": \"a\", \"versions\": {}}"));
    assertEquals(Optional.empty(), PackageDocument.read("b", "[]"));
    assertEquals(Optional.empty(), PackageDocument.read("b", "{\"versions\": "));
  }

  @Test
  void kindsOfDependencies() {
    assertInstanceOf(Wanted.Tagged.class, Wanted.read("latest"));
    assertEquals("b", assertInstanceOf(Wanted.Alias.class, Wanted.read("npm:b@^1")).name());
    assertEquals("@s/b", assertInstanceOf(Wanted.Alias.class, Wanted.read("npm:@s/b")).name());
    for (String text : List.of("file:../a", "git+https://h/r.git", "user/repo", "https://h/a.tgz", "workspace:*",
        "../a", "npm:../a@1", "npm:a@npm:b@1", "link:x", ".")) {
      assertInstanceOf(Wanted.Elsewhere.class, Wanted.read(text), text);
    }
  }

  @Test
  void namesAreNoPaths() {
    for (String name : List.of("a", "@s/a", "a.b-c_d", "JSONStream", "a".repeat(214))) {
      assertTrue(PackageName.isValid(name), name);
    }
    for (String name : List.of("", ".", "..", "../a", "a/b", "@s/", "@/a", "@s/a/b", "@s/../a", "a\\b", "a b", "a%2f",
        "a:b", "node_modules", "@s/node_modules", "Node_Modules", "_a", "a\0", "а", "a".repeat(215))) {
      assertFalse(PackageName.isValid(name), name);
    }
  }

  @Test
  void platforms() {
    assertTrue(HERE.takes(List.of(), List.of("x64", "arm64"), List.of("glibc")));
    assertTrue(HERE.takes(List.of("!win32"), List.of("any"), List.of()));
    assertFalse(HERE.takes(List.of("darwin"), List.of(), List.of()));
    assertFalse(HERE.takes(List.of("!linux"), List.of(), List.of()));
    assertFalse(HERE.takes(List.of(), List.of(), List.of("musl")));
    assertTrue(HERE.hasEngines(Map.of("node", ">=18", "npm", ">=99")));
    assertFalse(HERE.hasEngines(Map.of("node", "^18")));
  }
}
