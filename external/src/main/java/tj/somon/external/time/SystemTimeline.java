package tj.somon.external.time;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's time. One thread, which does not keep the process alive, rings all alarms; closing it silences them. */
public final class SystemTimeline implements Timeline, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SystemTimeline.class.getName());

  private final ScheduledThreadPoolExecutor alarms;

  /** Starts no thread until the first alarm is set. */
  public SystemTimeline() {
    alarms = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("somon-external-timer").factory());
    alarms.setRemoveOnCancelPolicy(true);
    alarms.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public long epochMillis() {
    return System.currentTimeMillis();
  }

  /** {@inheritDoc} After {@link #close} it never goes off. */
  @Override
  public Alarm after(long delayNanos, Runnable action) {
    try {
      ScheduledFuture<?> alarm = alarms.schedule(() -> ring(action), delayNanos, TimeUnit.NANOSECONDS);
      return () -> alarm.cancel(false);
    } catch (RejectedExecutionException closed) {
      return Alarm.NONE;
    }
  }

  private static void ring(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "an alarm failed", bug);
    }
  }

  /** Silences every alarm that is set. */
  @Override
  public void close() {
    alarms.shutdownNow();
  }
}
