package tj.somon.modules.watch;

import java.time.Duration;

/**
 * How long it must be quiet before changes are told, so that those belonging together come together.
 *
 * @param brief after a few files were written: an editor saved
 * @param thorough after much happened, shortly after the last change, or while a file is gone or empty: somebody is still at
 *     it
 * @param most after the first of a burst, quiet or not
 * @param few number of paths that count as a few
 */
public record Quiet(Duration brief, Duration thorough, Duration most, int few) {
  /** 4 ms for an editor's save, 50 ms for more, half a second at most. */
  public static final Quiet DEFAULTS = new Quiet(Duration.ofMillis(4), Duration.ofMillis(50), Duration.ofMillis(500),
      3);
}
