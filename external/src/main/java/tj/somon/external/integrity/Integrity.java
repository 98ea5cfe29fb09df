package tj.somon.external.integrity;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What bytes must hash to: one of these hashes, all of the strongest kind that its text named.
 *
 * @param digests at least one, all of one algorithm
 */
public record Integrity(List<Digest> digests) {
  public Integrity {
    digests = List.copyOf(digests);
    if (digests.isEmpty()) {
      throw new IllegalArgumentException("bytes that may hash to nothing can never be right");
    }
  }

  /** What a text says. */
  public sealed interface Parsed {
    /** A hash that is trusted. */
    record Trusted(Integrity integrity) implements Parsed {}

    /** None: there is no text, or only sha1 and its like, or nothing that can be read. */
    record Untrusted(Distrust why) implements Parsed {}
  }

  /** Why a text gives no hash that is trusted. */
  public enum Distrust {
    /** It names none. */
    NONE,
    /** It names only those that can be forged (md5, sha1) or that are not known here. */
    WEAK,
    /** A hash of a trusted kind is not written as such. */
    MALFORMED
  }

  /** Bytes that must hash to just this. */
  public static Integrity of(Digest digest) {
    return new Integrity(List.of(digest));
  }

  /**
   * Reads the text of lockfiles and package documents: hashes between blanks, options after a question mark. The strongest kind
   * counts, the others are forgotten (Subresource Integrity, §3.3.4).
   */
  public static Parsed parse(String text) {
    var found = new ArrayList<Digest>();
    var words = new StringTokenizer(text, " \t\r\n\f");
    Distrust why = Distrust.NONE;
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int dash = word.indexOf('-');
      HashAlgorithm algorithm = dash < 0 ? null : named(word.substring(0, dash));
      if (algorithm == null) {
        why = why == Distrust.MALFORMED ? why : Distrust.WEAK;
        continue;
      }
      Digest digest = decoded(algorithm, word.substring(dash + 1));
      if (digest == null) {
        why = Distrust.MALFORMED;
      } else {
        found.add(digest);
      }
    }
    return found.isEmpty() ? new Parsed.Untrusted(why) : new Parsed.Trusted(strongest(found));
  }

  private static @Nullable HashAlgorithm named(String label) {
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (algorithm.label().equals(label)) {
        return algorithm;
      }
    }
    return null;
  }

  private static @Nullable Digest decoded(HashAlgorithm algorithm, String rest) {
    int options = rest.indexOf('?');
    try {
      byte[] bytes = Base64.getDecoder().decode(options < 0 ? rest : rest.substring(0, options));
      return bytes.length == algorithm.bytes() ? Digest.of(algorithm, bytes) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Integrity strongest(List<Digest> all) {
    HashAlgorithm best = all.getFirst().algorithm();
    for (Digest digest : all) {
      best = digest.algorithm().compareTo(best) > 0 ? digest.algorithm() : best;
    }
    var kept = new ArrayList<Digest>();
    for (Digest digest : all) {
      if (digest.algorithm() == best && !kept.contains(digest)) {
        kept.add(digest);
      }
    }
    return new Integrity(kept);
  }

  /** How the bytes are hashed. */
  public HashAlgorithm algorithm() {
    return digests.getFirst().algorithm();
  }

  /** Whether bytes of this hash are those that are meant. */
  public boolean accepts(Digest digest) {
    return digests.contains(digest);
  }

  /** As lockfiles have it. */
  public String text() {
    var text = new StringBuilder();
    for (Digest digest : digests) {
      text.append(text.isEmpty() ? "" : " ").append(digest.text());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
