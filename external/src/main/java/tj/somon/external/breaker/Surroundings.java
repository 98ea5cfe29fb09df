package tj.somon.external.breaker;

import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import tj.somon.external.time.Timeline;

/**
 * What breakers need of the world.
 *
 * @param timeline clock and timer
 * @param jitter numbers from 0 to less than 1, asked by many threads
 * @param background runs trials; each may wait long, so each wants a virtual thread of its own
 * @param listener is told what happens
 */
public record Surroundings(Timeline timeline, DoubleSupplier jitter, Executor background, BreakerListener listener) {}
