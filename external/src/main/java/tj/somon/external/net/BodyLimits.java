package tj.somon.external.net;

import java.util.function.Predicate;

/**
 * What a body may be.
 *
 * @param maxBytes after decompression
 * @param types whether a media type is welcome: {@code type/subtype} in lower case without parameters; empty if none is said
 */
public record BodyLimits(long maxBytes, Predicate<String> types) {
  /** So much of any type. */
  public static BodyLimits upTo(long bytes) {
    return new BodyLimits(bytes, _ -> true);
  }
}
