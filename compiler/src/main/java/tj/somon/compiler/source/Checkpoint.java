package tj.somon.compiler.source;

/**
 * A place that long work passes every so often, so that whoever wants it to end can say so. The compiler knows neither clocks
 * nor threads: it calls {@link #pass} after some thousand steps of reading, binding, lowering and printing, and what that
 * throws ends the work. Called on the thread that does the work.
 */
@FunctionalInterface
public interface Checkpoint {
  /** Lets all work go on. */
  Checkpoint NONE = () -> {
  };

  /** Returns, or throws what is to end the work; nothing that the work was making is left behind. */
  void pass();

  /** Counts the steps between two checkpoints. For one thread. */
  final class Steps {
    private static final int BETWEEN = 2048;

    private final Checkpoint checkpoint;
    private int left = BETWEEN;

    public Steps(Checkpoint checkpoint) {
      this.checkpoint = checkpoint;
    }

    /** Takes a step. */
    public void step() {
      if (--left == 0) {
        left = BETWEEN;
        checkpoint.pass();
      }
    }
  }
}
