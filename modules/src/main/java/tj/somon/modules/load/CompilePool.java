package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** Work and where its result goes. */
  private record Job<T>(Callable<T> work, CompletableFuture<T> result) implements Runnable {
    @Override
    @SuppressWarnings("IllegalCatch") // whatever happens belongs to who waits for the result
    public void run() {
      if (!result.isDone()) {
        try {
          result.complete(work.call());
        } catch (Throwable e) {
          result.completeExceptionally(e);
        }
      }
    }

    void drop() {
      result.completeExceptionally(new OperationStopped(OperationStopped.Why.CLOSED));
    }
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

  /** Begins work on one of the threads. Work whose result is cancelled before it has begun is dropped. */
  <T> CompletableFuture<T> begin(Callable<T> work) {
    var job = new Job<>(work, new CompletableFuture<T>());
    try {
      threads.execute(job);
    } catch (RejectedExecutionException _) {
      job.drop();
    }
    return job.result();
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
    Future<T> future = begin(work);
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

  /** Applies a function to all, at once; the answers are in the order of what was given. */
  public <A, B> List<B> map(List<A> given, Function<A, B> function, Cancellation cancellation) {
    if (given.size() == 1 && LargeStack.here()) {
      return List.of(function.apply(given.getFirst()));
    }
    var futures = new ArrayList<CompletableFuture<B>>(given.size());
    Runnable stop = () -> futures.forEach(future -> future.cancel(false));
    try {
      for (A one : given) {
        futures.add(begin(() -> function.apply(one)));
      }
      cancellation.whenCancelled(stop);
      var answers = new ArrayList<B>(given.size());
      for (CompletableFuture<B> future : futures) {
        cancellation.check();
        answers.add(future.get(cancellation.nanosLeft(), TimeUnit.NANOSECONDS));
      }
      return answers;
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (CancellationException _) {
      throw new OperationStopped(OperationStopped.Why.CANCELLED);
    } catch (TimeoutException _) {
      throw new OperationStopped(OperationStopped.Why.TIMEOUT);
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    } finally {
      cancellation.forget(stop);
      stop.run();
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
    for (Runnable left : threads.shutdownNow()) {
      if (left instanceof Job<?> job) {
        job.drop();
      }
    }
  }
}
