package tj.somon.external.failure;

/** The classes of failures. */
public enum FailureReason {
  /** No answer, or not the whole of it, in time. */
  TIMEOUT("timeout", Weight.FAULT),
  /** Nobody listens there. */
  REFUSED("refused", Weight.FAULT),
  /** The connection was torn down before an answer. */
  RESET("reset", Weight.FAULT),
  /** The name has no address. */
  DNS("dns", Weight.FAULT),
  /** No secure connection came about. */
  TLS("tls", Weight.FAULT),
  /** The other side says that it is broken. */
  STATUS_5XX("status-5xx", Weight.FAULT),
  /** 429. */
  RATE_LIMITED("rate-limited", Weight.FAULT),
  /** The body ended before its length. */
  CUT_BODY("cut-body", Weight.FAULT),
  /** The body is not what its headers say. */
  BAD_BODY("bad-body", Weight.FAULT),
  /** The body has another hash than it must have. */
  INTEGRITY("integrity", Weight.FAULT),
  /** The archive is broken or unsafe. */
  ARCHIVE("archive", Weight.FAULT),
  /** The folder of an installed package cannot be read. */
  UNREADABLE("unreadable", Weight.FAULT),
  /** 404 or 410, or no version fits. */
  NOT_FOUND("not-found", Weight.ANSWER),
  /** The body is of a type that is no module. */
  WRONG_TYPE("wrong-type", Weight.ANSWER),
  /** Another 4xx, or a redirect that is not followed. */
  STATUS_4XX("status-4xx", Weight.ANSWER),
  /** Not on the allow-list. */
  NOT_ALLOWED("not-allowed", Weight.NONE),
  /** An address that must not be connected to. */
  ADDRESS_REFUSED("address-refused", Weight.NONE),
  /** More bytes than our limits allow. */
  TOO_LARGE("too-large", Weight.NONE),
  /** The breaker before it is open. */
  DEPENDENCY_OPEN("dependency-open", Weight.NONE),
  /** The lockfile is frozen, and this is not in it or differs. */
  LOCKFILE_FROZEN("lockfile-frozen", Weight.NONE),
  /** The caller gave up. */
  CANCELLED("cancelled", Weight.NONE),
  /** The program is being stopped. */
  DRAINING("draining", Weight.NONE);

  /** What a failure says about the health of the dependency. */
  public enum Weight {
    /** It is ill: counts for its breaker. */
    FAULT,
    /** It answered, and does not have or give this: an answer is no outage. */
    ANSWER,
    /** Nothing: it was not asked, or nobody waited. */
    NONE
  }

  private final String text;
  private final Weight weight;

  FailureReason(String text, Weight weight) {
    this.text = text;
    this.weight = weight;
  }

  /** The word that goes out to people and programs. */
  public String text() {
    return text;
  }

  /** What it says about the health of the dependency. */
  public Weight weight() {
    return weight;
  }
}
