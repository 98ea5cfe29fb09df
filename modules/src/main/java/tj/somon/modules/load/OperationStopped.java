package tj.somon.modules.load;

import java.io.Serial;

/** An operation has ended before its work was done. Nothing it had begun to write is left behind. */
public final class OperationStopped extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  private final Why why;

  /** Why an operation ends early. */
  public enum Why {
    /** Somebody called {@link Cancellation#cancel}. */
    CANCELLED("the operation was cancelled"),

    /** The thread that waited was interrupted; its interrupt flag is set again. */
    INTERRUPTED("the thread was interrupted"),

    /** The time was up. */
    TIMEOUT("the operation took longer than it may"),

    /** The system was closed. */
    CLOSED("the module system is closed");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  OperationStopped(Why why) {
    super(why.text);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** For whoever catches an {@link InterruptedException}: the flag is set again. */
  static OperationStopped interrupted() {
    Thread.currentThread().interrupt();
    return new OperationStopped(Why.INTERRUPTED);
  }
}
