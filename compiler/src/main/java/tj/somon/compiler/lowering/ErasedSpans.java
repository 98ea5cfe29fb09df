package tj.somon.compiler.lowering;

import java.util.Arrays;

/** The stretches of the source that left no code, as they are met: almost always in source order. */
final class ErasedSpans {
  private long[] spans = new long[16];
  private int count;
  private boolean sorted = true;

  /** Notes that the characters from {@code start} to before {@code end} left no code. */
  void add(int start, int end) {
    if (end <= start) {
      return;
    }
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, count * 2);
    }
    sorted &= count == 0 || (int) spans[count - 1] <= start;
    spans[count++] = (long) start << Integer.SIZE | end;
  }

  /** Pairs of start and end, in order and disjoint. */
  int[] toArray() {
    if (!sorted) {
      Arrays.sort(spans, 0, count);
    }
    int[] pairs = new int[2 * count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      int start = (int) (spans[i] >>> Integer.SIZE);
      int end = (int) spans[i];
      if (used > 0 && start < pairs[used - 1]) {
        pairs[used - 1] = Math.max(pairs[used - 1], end);
      } else {
        pairs[used++] = start;
        pairs[used++] = end;
      }
    }
    return Arrays.copyOf(pairs, used);
  }
}
