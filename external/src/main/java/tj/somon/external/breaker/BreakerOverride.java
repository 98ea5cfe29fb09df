package tj.somon.external.breaker;

import org.jspecify.annotations.Nullable;

/**
 * What holds for one dependency instead of the settings for all; {@code null} leaves a value as it is for all.
 *
 * @see BreakerSettings
 */
public record BreakerOverride(@Nullable Integer failureThreshold, @Nullable Double failureRate,
    @Nullable Long windowMillis, @Nullable Long timeoutMillis, @Nullable Long retryDelayMillis) {
  /** Changes nothing. */
  public static final BreakerOverride NONE = new BreakerOverride(null, null, null, null, null);

  /** @throws IllegalArgumentException if together they are out of range */
  BreakerSettings over(BreakerSettings all) {
    return new BreakerSettings(failureThreshold != null ? failureThreshold : all.failureThreshold(),
        failureRate != null ? failureRate : all.failureRate(), windowMillis != null ? windowMillis : all.windowMillis(),
        timeoutMillis != null ? timeoutMillis : all.timeoutMillis(),
        retryDelayMillis != null ? retryDelayMillis : all.retryDelayMillis());
  }
}
