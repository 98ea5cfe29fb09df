package tj.somon.external.breaker;

import java.util.Map;

/**
 * All that is set about breakers, immutable and whole, so that a change is a swap.
 *
 * @param enabled if not, all breakers are closed and no failure opens one
 * @param overrides by name
 */
public record BreakerPolicy(boolean enabled, BreakerSettings settings, Map<String, BreakerOverride> overrides) {
  /** What holds where nothing is said. */
  public static final BreakerPolicy DEFAULTS = new BreakerPolicy(true, BreakerSettings.DEFAULTS, Map.of());

  /** @throws IllegalArgumentException if an override does not fit the settings; the message begins with its name */
  public BreakerPolicy {
    overrides = Map.copyOf(overrides);
    for (var override : overrides.entrySet()) {
      try {
        override.getValue().over(settings);
      } catch (IllegalArgumentException fault) {
        throw new IllegalArgumentException(override.getKey() + "." + fault.getMessage(), fault);
      }
    }
  }

  BreakerSettings of(String name) {
    return overrides.getOrDefault(name, BreakerOverride.NONE).over(settings);
  }

  /** Failures that open this breaker. A threshold set by name is meant as it stands; else an origin has twice as many. */
  int threshold(String name, BreakerKind kind) {
    Integer own = overrides.getOrDefault(name, BreakerOverride.NONE).failureThreshold();
    return own != null ? own : settings.failureThreshold() * kind.thresholdFactor();
  }
}
