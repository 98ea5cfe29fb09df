package tj.somon.external.breaker;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Events of one breaker on their way to the listener: put here under the breaker's lock, told without it, in order. */
final class Announcements {
  private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

  private final BreakerListener listener;
  private final ConcurrentLinkedQueue<BreakerEvent> untold = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tellers = new AtomicInteger();

  Announcements(BreakerListener listener) {
    this.listener = listener;
  }

  void add(BreakerEvent event) {
    untold.add(event);
  }

  /** Tells what is untold, unless a thread is at it, which then tells this too. */
  void tell() {
    if (untold.isEmpty() || tellers.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    do {
      for (BreakerEvent event = untold.poll(); event != null; event = untold.poll()) {
        tell(event);
      }
      seen = tellers.addAndGet(-seen);
    } while (seen > 0);
  }

  private void tell(BreakerEvent event) {
    try {
      listener.happened(event);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a listener of breakers failed", bug);
    }
  }
}
