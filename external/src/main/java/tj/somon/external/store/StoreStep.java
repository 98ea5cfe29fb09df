package tj.somon.external.store;

/** The moments of writing at which a process may die, in their order. */
public enum StoreStep {
  /** The lock of the entry is held, nothing is written. */
  LOCKED,
  /** The file beside is there, empty. */
  BEGUN,
  /** Some of the body is in it. */
  RECEIVING,
  /** All of the body is in it, and is right; the header is not. */
  VERIFIED,
  /** The header is in it. */
  WRITTEN,
  /** It is on the disk. */
  SYNCED,
  /** It is at its place; the folder may not be on the disk. */
  MOVED,
  /** So is the folder. */
  KEPT,
  /** The fresh folder of a package is there, empty. */
  UNPACKING,
  /** All of its files are in it. */
  UNPACKED,
  /** So is the list of them. */
  LISTED,
  /** The folder is at its place. */
  PLANTED,
  /** Something that is to go is out of its place, not yet removed. */
  DISCARDING
}
