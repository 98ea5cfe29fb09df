package tj.somon.external.net;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/** Ends a request when its time is over or nobody wants it any more, and remembers which came first. */
final class Stopper implements AutoCloseable {
  private final AtomicReference<@Nullable FailureReason> why = new AtomicReference<>();
  private final Timeline.Alarm alarm;
  private final Cancellation.Registration wish;
  private volatile @Nullable Call current;

  Stopper(Timeline timeline, int millis, Cancellation cancellation) {
    alarm = timeline.after(millis * Timeline.NANOS_PER_MILLI, () -> stop(FailureReason.TIMEOUT));
    wish = cancellation.onCancel(() -> stop(FailureReason.CANCELLED));
  }

  private void stop(FailureReason reason) {
    if (why.compareAndSet(null, reason)) {
      Call call = current;
      if (call != null) {
        call.cancel();
      }
    }
  }

  /** Goes on with another call. */
  void follow(Call call) {
    current = call;
    if (why.get() != null) {
      call.cancel();
    }
  }

  /** Why it was stopped, if it was. */
  Optional<FailureReason> reason() {
    return Optional.ofNullable(why.get());
  }

  @Override
  public void close() {
    alarm.cancel();
    wish.close();
  }
}
