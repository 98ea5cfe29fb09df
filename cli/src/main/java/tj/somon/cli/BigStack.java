package tj.somon.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tj.somon.modules.load.LargeStack;

/** Runs work on a thread whose stack holds the deepest tree the parser lets through. */
final class BigStack {
  private BigStack() {}

  /** Runs work to its end; what it throws is thrown here. */
  static <T> T call(Callable<T> work) {
    var task = new FutureTask<T>(work);
    new LargeStack(task, "somon-compile").start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNull(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
