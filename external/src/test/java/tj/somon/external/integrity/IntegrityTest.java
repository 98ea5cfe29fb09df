package tj.somon.external.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.external.integrity.Integrity.Distrust;
import tj.somon.external.integrity.Integrity.Parsed;

final class IntegrityTest {
  /** Of {@code alert('Hello, world.');}, from the specification of Subresource Integrity, §3.1. */
  private static final String OF_SPECIFICATION = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
  private static final byte[] HELLO = "alert('Hello, world.');".getBytes(StandardCharsets.UTF_8);

  private static Digest of(HashAlgorithm algorithm, byte[] bytes) {
    return Digest.compute(algorithm, bytes, 0, bytes.length);
  }

  private static Integrity trusted(String text) {
    return assertInstanceOf(Parsed.Trusted.class, Integrity.parse(text)).integrity();
  }

  @Test
  void readsAndWritesWhatTheSpecificationHas() {
    Digest digest = of(HashAlgorithm.SHA384, HELLO);
    assertEquals(OF_SPECIFICATION, digest.text());
    assertEquals(Integrity.of(digest), trusted(OF_SPECIFICATION));
    assertEquals(OF_SPECIFICATION, trusted("\n " + OF_SPECIFICATION + "?ct=text/javascript\t").text());
  }

  @Test
  void theStrongestKindCountsAlone() {
    Digest weak = of(HashAlgorithm.SHA256, HELLO);
    Digest strong = of(HashAlgorithm.SHA512, HELLO);
    Digest other = of(HashAlgorithm.SHA512, new byte[0]);
    Integrity both = trusted(weak.text() + " " + strong.text() + " " + other.text() + " " + strong.text());
    assertEquals(List.of(strong, other), both.digests());
    assertTrue(both.accepts(strong) && both.accepts(other));
    assertFalse(both.accepts(weak), "a forged file with the weak hash is not let in");
    assertFalse(trusted(strong.text()).accepts(other));
  }

  @Test
  void whatCanBeForgedIsNotTrusted() {
    String sha1 = "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
    assertEquals(new Parsed.Untrusted(Distrust.WEAK), Integrity.parse(sha1));
    assertEquals(new Parsed.Untrusted(Distrust.WEAK), Integrity.parse("md5-1B2M2Y8AsgTpgAmY7PhCfg== SHA512-x what"));
    assertEquals(new Parsed.Untrusted(Distrust.NONE), Integrity.parse(" \n"));
    for (String bad : List.of("sha512-", "sha512-AAAA", "sha256-" + of(HashAlgorithm.SHA512, HELLO).text().substring(7),
        "sha512-%%%%", OF_SPECIFICATION + "=", OF_SPECIFICATION.substring(0, 60))) {
      assertEquals(new Parsed.Untrusted(Distrust.MALFORMED), Integrity.parse(sha1 + " " + bad), bad);
      assertEquals(new Parsed.Untrusted(Distrust.MALFORMED), Integrity.parse(bad + " " + sha1), bad);
    }
    assertEquals(OF_SPECIFICATION, trusted(sha1 + " " + OF_SPECIFICATION).text());
  }

  @Test
  void aHashOfAnotherLengthIsNone() {
    assertThrows(IllegalArgumentException.class, () -> Digest.of(HashAlgorithm.SHA256, new byte[31]));
    assertThrows(IllegalArgumentException.class, () -> new Integrity(List.of()));
  }
}
