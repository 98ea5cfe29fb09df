package tj.somon.external.fetch;

import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import tj.somon.external.breaker.BreakerListener;
import tj.somon.external.time.Timeline;

/**
 * What fetching needs of the world.
 *
 * @param jitter numbers from 0 to less than 1, asked by many threads
 * @param threads runs fetches and trials, each of which waits: a virtual thread for each
 */
public record FetchPorts(Timeline timeline, DoubleSupplier jitter, Executor threads, Gate gate, FetchListener listener,
    BreakerListener breakerListener) {}
