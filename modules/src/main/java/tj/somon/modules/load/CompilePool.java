package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The threads that compile: as many as there are processors unless told otherwise, begun when there is work and ended when
 * there is none for a while. Safe for use by several threads; operations share it in the order in which they come.
 */
public final class CompilePool implements AutoCloseable {
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /** A pool of a number of threads. */
  public CompilePool(int size) {
    var number = new AtomicInteger();
    threads = new ThreadPoolExecutor(size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
        work -> new LargeStack(work, "somon-compile-" + number.incrementAndGet()));
    threads.allowCoreThreadTimeOut(true);
  }

  /** A pool of a thread for each processor. */
  public static CompilePool ofAllProcessors() {
    return new CompilePool(Runtime.getRuntime().availableProcessors());
  }

  /** The number of threads that compile at once. */
  public int size() {
    return threads.getMaximumPoolSize();
  }

  /** Changes the number of threads that compile at once. */
  public void resize(int size) {
    if (size > threads.getMaximumPoolSize()) {
      threads.setMaximumPoolSize(size);
      threads.setCorePoolSize(size);
    } else {
      threads.setCorePoolSize(size);
      threads.setMaximumPoolSize(size);
    }
  }

  /**
   * Does work on one of the threads and waits for it; on one of the threads, does it at once. What the work throws is
   * thrown here.
   *
   * @throws InterruptedException if this thread is interrupted; work that has not begun is dropped then
   */
  public <T> T call(Callable<T> work) throws InterruptedException {
    if (LargeStack.here()) {
      return inline(work);
    }
    Future<T> future = submit(work);
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      future.cancel(false);
    }
  }

  private static <T> T inline(Callable<T> work) throws InterruptedException {
    try {
      return work.call();
    } catch (RuntimeException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException _) {
      throw new OperationStopped(OperationStopped.Why.CLOSED);
    }
  }

  /** Applies a function to all, at once; the answers are in the order of what was given. */
  public <A, B> List<B> map(List<A> given, Function<A, B> function, Cancellation cancellation) {
    if (given.size() == 1 && LargeStack.here()) {
      return List.of(function.apply(given.getFirst()));
    }
    var futures = new ArrayList<Future<B>>(given.size());
    try {
      for (A one : given) {
        futures.add(submit(() -> {
          cancellation.check();
          return function.apply(one);
        }));
      }
      var answers = new ArrayList<B>(given.size());
      for (Future<B> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    } finally {
      for (Future<B> future : futures) {
        future.cancel(false);
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case Error error -> throw error;
      case RuntimeException known -> known;
      case null, default -> new IllegalStateException(e.getCause());
    };
  }

  /** Lets work that has begun come to its end and drops the rest. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
