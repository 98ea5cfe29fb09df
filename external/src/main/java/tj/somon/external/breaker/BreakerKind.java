package tj.somon.external.breaker;

/** What a breaker stands before. */
public enum BreakerKind {
  /** A package, with every fault of it. */
  PACKAGE(1),
  /** The origin of a registry, with faults before any answer only: twice as many failures open it. */
  REGISTRY(2),
  /** An origin that modules are imported from by URL. */
  URL(1),
  /** The store that replicas share. */
  CLUSTER(1);

  private final int thresholdFactor;

  BreakerKind(int thresholdFactor) {
    this.thresholdFactor = thresholdFactor;
  }

  int thresholdFactor() {
    return thresholdFactor;
  }
}
