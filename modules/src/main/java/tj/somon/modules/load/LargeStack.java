package tj.somon.modules.load;

/** A thread whose stack holds the deepest tree that the parser lets through. */
public final class LargeStack extends Thread {
  /** Size of the stack, in bytes; memory is taken as it is used. */
  public static final long BYTES = 64L << 20;

  public LargeStack(Runnable work, String name) {
    super(null, work, name, BYTES);
    setDaemon(true);
  }

  /** Whether the current thread is one of these, so that trees may be walked on it. */
  static boolean here() {
    return Thread.currentThread() instanceof LargeStack;
  }
}
