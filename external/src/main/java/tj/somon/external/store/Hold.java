package tj.somon.external.store;

/** A lock that is held. */
public interface Hold extends AutoCloseable {
  /** Lets it go; once. */
  @Override
  void close();
}
