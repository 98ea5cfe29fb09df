package tj.somon.external.net;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in canonical form, without a fragment: host in lower case and ASCII (IDNA), default ports left out,
 * dot segments resolved. Whoever compares addresses compares these, so that a spelling cannot slip through. Immutable.
 */
public final class WebAddress {
  /** Longest text that is read. */
  public static final int LONGEST = 8192;

  final HttpUrl url;

  private WebAddress(HttpUrl url) {
    this.url = url;
  }

  /** Reads an absolute {@code http:} or {@code https:} address; empty if it is none, or its host is written in disguise. */
  public static Optional<WebAddress> parse(String text) {
    return text.length() > LONGEST ? Optional.empty() : checked(HttpUrl.parse(text), text);
  }

  /** Reads an address that may be relative to this one, with the same care. */
  public Optional<WebAddress> resolve(String reference) {
    return reference.length() > LONGEST ? Optional.empty() : checked(url.resolve(reference), reference);
  }

  private static Optional<WebAddress> checked(@Nullable HttpUrl url, String text) {
    return url == null || HostNames.isDisguised(url.host()) || HostNames.hasMappedNumber(text) ? Optional.empty()
        : Optional.of(new WebAddress(url.newBuilder().fragment(null).build()));
  }

  /** Whether it is {@code https:}. */
  public boolean isSecure() {
    return url.isHttps();
  }

  /** Name, or number without brackets. */
  public String host() {
    return url.host();
  }

  /** The port, also if it is the scheme's own. */
  public int port() {
    return url.port();
  }

  /** Path with its leading slash, escaped, without the query. */
  public String path() {
    return url.encodedPath();
  }

  /** Whether there is a user or a password. */
  public boolean hasUser() {
    return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
  }

  /** Scheme, host and port if it is not the scheme's own. */
  public String origin() {
    String host = host().indexOf(':') >= 0 ? "[" + host() + "]" : host();
    String port = port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + port();
    return url.scheme().toLowerCase(Locale.ROOT) + "://" + host + port;
  }

  /** Without user, password and query: fit for messages and logs. */
  public String printable() {
    return origin() + path();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebAddress that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** The whole, with what may be secret. */
  public String text() {
    return url.toString();
  }

  @Override
  public String toString() {
    return printable();
  }
}
