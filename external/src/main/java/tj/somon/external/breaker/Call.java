package tj.somon.external.breaker;

import org.jspecify.annotations.Nullable;

/**
 * A call that a breaker let through. It must be ended, or a trial would never be over; closing it without an outcome abandons
 * it. Only the first end counts.
 */
public final class Call implements Admission, AutoCloseable {
  final Phase phase;
  final long startedAt;
  final @Nullable Trial again;
  /** Which of the trials since the last time the breaker closed this belongs to; -1 if it is no trial. */
  final int trialOf;
  final boolean background;
  /** Guarded by the breaker's lock. */
  boolean ended;
  private final Breaker breaker;

  Call(Breaker breaker, Phase phase, long startedAt, @Nullable Trial again, int trialOf, boolean background) {
    this.breaker = breaker;
    this.phase = phase;
    this.startedAt = startedAt;
    this.again = again;
    this.trialOf = trialOf;
    this.background = background;
  }

  /** Whether this is one of the few calls that decide if the breaker closes again. */
  public boolean isTrial() {
    return trialOf >= 0;
  }

  /** Tells the breaker what came of it. */
  public void end(Outcome outcome) {
    breaker.ended(this, outcome);
  }

  @Override
  public void close() {
    end(Outcome.ABANDONED);
  }
}
