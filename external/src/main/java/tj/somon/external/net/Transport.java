package tj.somon.external.net;

import tj.somon.external.time.Cancellation;

/**
 * Makes requests. Blocks the thread of the caller, which is best a virtual one; safe for use by thousands of them. What goes
 * wrong outside is a value; a reader's own {@link java.io.IOException} comes out as {@link java.io.UncheckedIOException}.
 */
public interface Transport extends AutoCloseable {
  /**
   * Asks, follows redirects and has the body read while it comes.
   *
   * @param cancellation ends the request soon
   */
  <T> Reply<T> get(Inquiry inquiry, BodyReader<T> reader, Cancellation cancellation);

  /** Sets other limits and addresses for all requests that begin from now on. Connections stay open. */
  void apply(TransportSettings changed);

  /** Closes all connections; requests under way fail. */
  @Override
  void close();
}
