package tj.somon.external.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a store says. */
final class Told implements StoreListener {
  final List<String> damaged = new CopyOnWriteArrayList<>();
  final List<StoreStep> steps = new CopyOnWriteArrayList<>();

  @Override
  public void damaged(String entry) {
    damaged.add(entry);
  }

  @Override
  public void reached(StoreStep step) {
    steps.add(step);
  }
}
