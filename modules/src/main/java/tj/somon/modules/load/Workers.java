package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As many threads as there are processors, begun when there is work for more than one. Trees are deep, so the threads
 * have large stacks.
 */
final class Workers implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;

  private @Nullable ExecutorService threads;

  /** Applies a function to all, at once; the answers are in the order of what was given. */
  <A, B> List<B> map(List<A> given, Function<A, B> function) {
    if (given.size() == 1) {
      return List.of(function.apply(given.getFirst()));
    }
    var futures = new ArrayList<Future<B>>();
    for (A one : given) {
      futures.add(threads().submit(() -> function.apply(one)));
    }
    var answers = new ArrayList<B>();
    for (Future<B> future : futures) {
      answers.add(answer(future));
    }
    return answers;
  }

  private ExecutorService threads() {
    ExecutorService known = threads;
    if (known == null) {
      known = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
          task -> new Thread(null, task, "load", STACK_BYTES));
      threads = known;
    }
    return known;
  }

  private static <B> B answer(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while modules are loaded", e);
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.close();
    }
  }
}
