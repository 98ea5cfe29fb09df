package tj.somon.external.lockfile;

import java.util.Optional;

/** What is done with the lockfile. */
public enum LockPolicy {
  /** It must have everything as it is needed; nothing is written. */
  FROZEN("frozen"),
  /** What it does not have is resolved and written to it. */
  UPDATE("update"),
  /** It is neither read nor written. */
  OFF("off");

  private final String text;

  LockPolicy(String text) {
    this.text = text;
  }

  /** The word for it in settings. */
  public String text() {
    return text;
  }

  /** The policy that a word in settings means. */
  public static Optional<LockPolicy> of(String text) {
    for (LockPolicy policy : values()) {
      if (policy.text.equals(text)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }
}
