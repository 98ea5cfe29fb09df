package tj.somon.external.lockfile;

/** What came of reading a lockfile. */
public sealed interface LockfileReading {

  /** It could be read. */
  record Read(Lockfile lockfile) implements LockfileReading {}

  /**
   * It could not.
   *
   * @param offset of the place in the text, in UTF-16 units
   * @param entry the entry that is wrong; empty if it is the whole
   */
  record Broken(Fault fault, int offset, String entry) implements LockfileReading {}

  /** Why a lockfile cannot be read. */
  enum Fault {
    /** It is not JSON, or no object. */
    NOT_JSON,
    /** Two branches were merged and their conflict is still in it. */
    MERGE_CONFLICT,
    /** It is of a version that we do not read. */
    UNKNOWN_VERSION,
    /** The name of an entry leads out of the folder of packages, or is none. */
    BAD_PLACE,
    /** An entry does not have what it must. */
    BAD_ENTRY
  }
}
