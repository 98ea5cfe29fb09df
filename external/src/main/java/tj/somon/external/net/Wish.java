package tj.somon.external.net;

import java.util.Optional;

/**
 * What a request says beyond the address.
 *
 * @param accept types that are understood, best first, as the header wants them
 * @param authorization the whole value of that header; never sent to another origin
 * @param etag of what is known already
 * @param compressed whether the body may come compressed; if not, its bytes are those that lie on the other side
 */
public record Wish(String accept, Optional<String> authorization, Optional<String> etag, boolean compressed) {
  /** Anything, byte by byte. */
  public static final Wish ANYTHING = new Wish("*/*", Optional.empty(), Optional.empty(), false);

  /** Does not tell the secret. */
  @Override
  public String toString() {
    return "Wish[" + accept + ", " + etag + (authorization.isPresent() ? ", authorized]" : "]");
  }
}
