package tj.somon.external.breaker;

import java.util.Arrays;

/** Calls and failures of the recent past in ten slices of time, the oldest of which is dropped as a new one begins. */
final class Window {
  private static final int SLICES = 10;

  private final int[] calls = new int[SLICES];
  private final int[] failures = new int[SLICES];
  private final long origin;
  private long sliceNanos;
  private long newest;
  private int allCalls;
  private int allFailures;

  Window(long now, long nanos) {
    origin = now;
    sliceNanos = nanos / SLICES;
  }

  void record(long now, boolean failed) {
    moveTo(now);
    int slice = (int) (newest % SLICES);
    calls[slice]++;
    allCalls++;
    if (failed) {
      failures[slice]++;
      allFailures++;
    }
  }

  int calls(long now) {
    moveTo(now);
    return allCalls;
  }

  int failures(long now) {
    moveTo(now);
    return allFailures;
  }

  void clear() {
    Arrays.fill(calls, 0);
    Arrays.fill(failures, 0);
    allCalls = 0;
    allFailures = 0;
  }

  /** Changes the length. What is in the window counts as having happened now, so that no evidence is lost. */
  void resize(long now, long nanos) {
    if (nanos / SLICES == sliceNanos) {
      return;
    }
    int keptCalls = calls(now);
    int keptFailures = allFailures;
    clear();
    sliceNanos = nanos / SLICES;
    newest = (now - origin) / sliceNanos;
    calls[(int) (newest % SLICES)] = keptCalls;
    failures[(int) (newest % SLICES)] = keptFailures;
    allCalls = keptCalls;
    allFailures = keptFailures;
  }

  private void moveTo(long now) {
    long slice = (now - origin) / sliceNanos;
    if (slice - newest >= SLICES) {
      clear();
      newest = slice;
    }
    while (newest < slice) {
      newest++;
      int oldest = (int) (newest % SLICES);
      allCalls -= calls[oldest];
      allFailures -= failures[oldest];
      calls[oldest] = 0;
      failures[oldest] = 0;
    }
  }
}
