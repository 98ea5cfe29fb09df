package tj.somon.external.allow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.external.net.WebAddress;

/** What a list lets through. */
class AllowListTest {
  private static final AllowList LIST = AllowList.of(List.of("lodash", "@good/*", "@one/only",
      "https://host.example/a/b/", "https://host.example/c", "https://whole.example", "https://host.example:8443/"));

  @Test
  void namesAndScopes() {
    assertTrue(LIST.allowsPackage("lodash"));
    assertTrue(LIST.allowsPackage("@good/anything"));
    assertTrue(LIST.allowsPackage("@one/only"));
    for (String name : List.of("lodash2", "LODASH", "@good", "@goodish/x", "@one/other", "good/x", "")) {
      assertFalse(LIST.allowsPackage(name), name);
      assertFalse(AllowList.NOTHING.allowsPackage(name), name);
    }
    assertTrue(LIST.withNames(List.of("axios")).allowsPackage("axios"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host.example/a/b/x.som", "https://HOST.example:443/a/b/", "https://host.example/c",
      "https://host.example/c/d", "https://whole.example/x%2fy", "https://host.example:8443/z",
      "https://host.example/a/./b/x", "https://host.example/c?query=/../x"})
  void placesLetThroughWhatIsBelow(String address) {
    assertTrue(LIST.allowsAddress(WebAddress.parse(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://host.example/a/b/x", "https://host.example/a/b", "https://host.example/a/bc/x",
      "https://host.example/a/b/../../etc", "https://host.example/a/b/%2e%2e/x", "https://host.example/a/b/..%2fx",
      "https://host.example/a/b/..%5Cx", "https://host.example/a/b/..\\..\\x", "https://host.example/cd",
      "https://host.example:444/a/b/x", "https://host.example.evil.example/a/b/x", "https://user@host.example/a/b/x",
      "https://host.example@evil.example/a/b/", "https://evil.example/#https://whole.example/",
      "https://sub.whole.example/"})
  void andNothingElse(String address) {
    assertFalse(LIST.allowsAddress(WebAddress.parse(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://host.example/", "https://u:p@host.example/", "https://0x7f.1/", "@/*", "@a*", "../x",
      "*", "", "ftp://x/"})
  void refusesEntriesThatAreNone(String entry) {
    assertThrows(IllegalArgumentException.class, () -> AllowList.of(List.of(entry)));
  }
}
