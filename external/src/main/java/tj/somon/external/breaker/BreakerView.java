package tj.somon.external.breaker;

/**
 * How a breaker stands at one moment.
 *
 * @param healthy closed, and less than a tenth of the calls failed
 * @param forced opened by hand
 * @param failures in the window
 * @param requests in the window
 * @param failureRate failures ÷ requests in the window; 0 without requests
 * @param totalRequests since start: calls that were answered or failed
 * @param totalFailures since start
 * @param rejected calls not let through, since start
 * @param ignored calls that did not count, since start
 * @param trips changes to open since start
 * @param lastFailureTime in milliseconds since 1970; 0 if there was none
 * @param lastFailureReason its class; empty if there was none
 * @param openedAt in milliseconds since 1970; 0 when closed
 * @param nextRetry in milliseconds since 1970; 0 when closed or open until reset
 * @param retryDelay the pause in force, in milliseconds: the first one when closed, 0 if open until reset
 */
public record BreakerView(String name, BreakerKind kind, BreakerState state, boolean healthy, boolean forced,
    int failures, int requests, double failureRate, long totalRequests, long totalFailures, long rejected, long ignored,
    long trips, long lastFailureTime, String lastFailureReason, long openedAt, long nextRetry, long retryDelay) {}
