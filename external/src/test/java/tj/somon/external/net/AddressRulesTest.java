package tj.somon.external.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are public, and which spellings are addresses. */
class AddressRulesTest {
  @ParameterizedTest
  @CsvSource({"127.0.0.1, LOOPBACK", "127.255.255.254, LOOPBACK", "0.0.0.0, UNSPECIFIED", "0.1.2.3, UNSPECIFIED",
      "10.0.0.1, PRIVATE", "172.16.0.1, PRIVATE", "172.31.255.255, PRIVATE", "192.168.1.1, PRIVATE",
      "169.254.169.254, LINK_LOCAL", "100.64.0.1, SHARED", "100.127.255.255, SHARED", "192.0.0.8, RESERVED",
      "192.0.2.1, DOCUMENTATION", "198.51.100.7, DOCUMENTATION", "203.0.113.255, DOCUMENTATION", "198.18.0.1, RESERVED",
      "198.19.255.255, RESERVED", "192.88.99.1, EMBEDDED", "224.0.0.1, MULTICAST", "239.255.255.255, MULTICAST",
      "240.0.0.1, RESERVED", "255.255.255.255, RESERVED", "::1, LOOPBACK", "::, UNSPECIFIED", "::127.0.0.1, EMBEDDED",
      "::ffff:0:127.0.0.1, EMBEDDED", "64:ff9b::7f00:1, EMBEDDED", "64:ff9b:1::7f00:1, EMBEDDED",
      "2002:7f00:1::, EMBEDDED", "2001::1, RESERVED", "2001:db8::1, DOCUMENTATION", "3fff:fff::1, DOCUMENTATION",
      "fc00::1, PRIVATE", "fd12:3456::1, PRIVATE", "fe80::1, LINK_LOCAL", "febf::1, LINK_LOCAL", "fec0::1, PRIVATE",
      "ff02::1, MULTICAST", "100::1, RESERVED", "5f00::1, RESERVED", "4000::1, RESERVED", "::ffff:127.0.0.1, LOOPBACK"})
  void knowsWhereAnAddressLeads(String text, AddressKind kind) throws UnknownHostException {
    assertEquals(kind, AddressKind.of(InetAddress.getByName(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
      "126.0.0.1", "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.0.1", "192.169.0.1",
      "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111", "2001:4860:4860::8888", "2a00::1",
      "3ffe::1"})
  void neighboursOfBlocksArePublic(String text) throws UnknownHostException {
    assertEquals(AddressKind.PUBLIC, AddressKind.of(InetAddress.getByName(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://0x7f.0.0.1/",
      "https://017700000001/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.1/", "https://127.0.0.1./",
      "https://127.0.0.01/", "https://127.0.0.0x1/", "https://0/", "https://1.2.3.4.5/", "https://256.1.1.1/",
      "https://a.b.0x1/", "https://name.1/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:8.8.8.8]/",
      "https://u@[::ffff:7f00:1]/", "https:\\\\[::ffff:8.8.8.8]/", "https://[fe80::1%25eth0]/",
      "https://[fe80::1%eth0]/", "https:///", "https://./x"})
  void disguisedNumbersAreNoAddresses(String text) {
    Optional<WebAddress> read = WebAddress.parse(text);
    assertTrue(read.isEmpty() || "https://./x".equals(text), () -> read.toString());
    assertTrue(WebAddress.parse("https://good.example/a").orElseThrow().resolve(text.substring(6)).isEmpty()
        || "https:///".equals(text) || "https://./x".equals(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host.example/p?x=@[y]", "https://host.example//[y]/",
      "https://[2606:4700::1]/a[b]?c[]=[d]", "https://host.example/#//[z]"})
  void bracketsElsewhereAreNoNumbers(String text) {
    assertTrue(WebAddress.parse(text).isPresent());
    assertTrue(WebAddress.parse("https://good.example/").orElseThrow().resolve("./a?x=//[y]@[z]").isPresent());
  }

  @ParameterizedTest
  @CsvSource({"https://１２７.0.0.1/, https://127.0.0.1/", "https://%31%32%37.0.0.1/, https://127.0.0.1/",
      "https://①②⑦.⓪.⓪.①/, https://127.0.0.1/", "https://127。0。0。1/, https://127.0.0.1/",
      "https://LOCALHOST/, https://localhost/", "HTTPS://U:p@Example.COM:443/a/../b?q=secret#f, https://example.com/b",
      "https://[0:0:0:0:0:0:0:1]:444/, https://[::1]:444/", "https:\\\\example.com\\a, https://example.com/a"})
  void spellingsBecomeOne(String text, String canonical) {
    assertEquals(canonical, WebAddress.parse(text).orElseThrow().printable());
  }

  @Test
  void permitsNumbersWithTheirPortsAndNoNames() throws UnknownHostException {
    var permitted = Permitted.of(address("https://10.0.0.5:8443/x/"), address("https://localhost:1/"),
        address("https://registry.example/"));
    assertTrue(permitted.holds(InetAddress.getByName("10.0.0.5"), 8443));
    assertFalse(permitted.holds(InetAddress.getByName("10.0.0.5"), 443));
    assertFalse(permitted.holds(InetAddress.getByName("10.0.0.6"), 8443));
    assertTrue(permitted.holds(InetAddress.getByName("::1"), 1));
    assertTrue(permitted.holds(InetAddress.getByName("127.0.0.1"), 1));
    assertFalse(permitted.holds(InetAddress.getByName("127.0.0.2"), 1));
  }

  @Test
  void keepsSecretsOutOfTexts() {
    WebAddress address = address("https://name:word@host.example/p?token=1");
    assertEquals("https://host.example/p", address.toString());
    assertTrue(address.hasUser());
    assertEquals(address, address("https://name:word@HOST.example:443/p?token=1#x"));
    assertNotEquals(address, address("https://host.example/p?token=1"));
  }

  @Test
  void readsWhenToComeAgain() {
    assertEquals(5_000, RetryAfter.millis("5", 0));
    assertEquals(86_400_000, RetryAfter.millis("99999999", 0));
    assertEquals(0, RetryAfter.millis("99999999999999999999", 0));
    assertEquals(0, RetryAfter.millis("-5", 0));
    assertEquals(0, RetryAfter.millis("soon", 0));
    assertEquals(0, RetryAfter.millis(null, 0));
    assertEquals(7_000, RetryAfter.millis("Thu, 1 Jan 1970 00:00:10 GMT", 3_000));
    assertEquals(0, RetryAfter.millis("Thu, 1 Jan 1970 00:00:10 GMT", 30_000));
  }

  private static WebAddress address(String text) {
    return WebAddress.parse(text).orElseThrow();
  }
}
