package tj.somon.external.store;

import java.io.IOException;
import tj.somon.external.integrity.Digest;

/** What became of a body that came. */
public sealed interface Receipt {
  /** It is right and is in the store. */
  record Kept(Content content) implements Receipt {}

  /** It has another hash than it must have; nothing of it is left. */
  record Wrong(Digest actual) implements Receipt {}

  /** It has more bytes than it may; nothing of it is left. */
  record TooLarge(long most) implements Receipt {}

  /** The disk does not take it. */
  record Unwritable(IOException cause) implements Receipt {}
}
