package tj.somon.external.archive;

import tj.somon.external.failure.FailureReason;

/** Why an archive is not unpacked. */
public enum ArchiveFault {
  /** It is not gzip. */
  NOT_GZIP(FailureReason.ARCHIVE),
  /** It is not what gzip or tar must be. */
  DAMAGED(FailureReason.ARCHIVE),
  /** It ends too early. */
  TRUNCATED(FailureReason.ARCHIVE),
  /** Something in it is neither file nor folder: a link, a device, or of a kind that is not known. */
  NOT_A_FILE(FailureReason.ARCHIVE),
  /** A name in it would lead elsewhere, or means something else on another system. */
  UNSAFE_PATH(FailureReason.ARCHIVE),
  /** Two names in it are one, on some systems at least. */
  DUPLICATE(FailureReason.ARCHIVE),
  /** More bytes than an archive may have. */
  PACKED_TOO_LARGE(FailureReason.TOO_LARGE),
  /** More bytes come out than may. */
  UNPACKED_TOO_LARGE(FailureReason.TOO_LARGE),
  /** Far more bytes come out than go in. */
  BOMB(FailureReason.TOO_LARGE),
  /** Too many files and folders. */
  TOO_MANY_ENTRIES(FailureReason.TOO_LARGE),
  /** A name is too long. */
  PATH_TOO_LONG(FailureReason.TOO_LARGE),
  /** Folders in folders, too many. */
  TOO_DEEP(FailureReason.TOO_LARGE),
  /** It took too long. */
  TOO_SLOW(FailureReason.TIMEOUT),
  /** Nobody wants it any more. */
  CANCELLED(FailureReason.CANCELLED);

  private final FailureReason reason;

  ArchiveFault(FailureReason reason) {
    this.reason = reason;
  }

  /** Which class of failure it is to whoever wanted the package. */
  public FailureReason reason() {
    return reason;
  }
}
