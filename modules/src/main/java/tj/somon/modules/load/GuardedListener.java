package tj.somon.modules.load;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tj.somon.compiler.messages.Located;

/** Keeps what a listener throws away from the work that it hears of. */
public final class GuardedListener implements ModuleListener {
  private static final Logger LOG = System.getLogger(GuardedListener.class.getName());

  private final ModuleListener listener;
  private final AtomicBoolean complained = new AtomicBoolean();

  private GuardedListener(ModuleListener listener) {
    this.listener = listener;
  }

  /** A listener that never throws. */
  public static ModuleListener around(ModuleListener listener) {
    return listener == NONE || listener instanceof GuardedListener ? listener : new GuardedListener(listener);
  }

  @SuppressWarnings("IllegalCatch") // a listener is anybody's code: its stack overflow is not ours
  private void tell(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      if (complained.compareAndSet(false, true)) {
        LOG.log(Level.WARNING, "a module listener failed; further failures of it are not logged", e);
      }
    }
  }

  @Override
  public void resolved(String specifier, String importer, String target, Duration took) {
    tell(() -> listener.resolved(specifier, importer, target, took));
  }

  @Override
  public void loaded(String key, long bytes, Duration took) {
    tell(() -> listener.loaded(key, bytes, took));
  }

  @Override
  public void compiled(String key, Duration took) {
    tell(() -> listener.compiled(key, took));
  }

  @Override
  public void bundled(String entry, int modules, long bytes, Duration took) {
    tell(() -> listener.bundled(entry, modules, bytes, took));
  }

  @Override
  public void cacheHit(String key, CacheLevel level) {
    tell(() -> listener.cacheHit(key, level));
  }

  @Override
  public void cacheMiss(String key, CacheLevel level) {
    tell(() -> listener.cacheMiss(key, level));
  }

  @Override
  public void failed(String key, List<Located> findings) {
    tell(() -> listener.failed(key, findings));
  }

  @Override
  public void evicted(String key, Eviction why) {
    tell(() -> listener.evicted(key, why));
  }

  @Override
  public void changed(String path, Duration delay) {
    tell(() -> listener.changed(path, delay));
  }
}
