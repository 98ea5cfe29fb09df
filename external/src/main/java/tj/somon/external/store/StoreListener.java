package tj.somon.external.store;

/** Who wants to know what happens in a store. Called on any thread; must be quick, must not throw. */
public interface StoreListener {
  /** Nobody. */
  StoreListener NONE = new StoreListener() {};

  /**
   * Something was not as it was written, and is gone.
   *
   * @param entry its place in the store
   */
  default void damaged(String entry) {}

  /** Something went to make room. */
  default void evicted(long entries) {}

  /** Writing has come to here. A test ends the process in it. */
  default void reached(StoreStep step) {}
}
