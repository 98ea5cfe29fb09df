package tj.somon.external.allow;

import java.util.Optional;
import java.util.function.Supplier;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.fetch.Gate;
import tj.somon.external.fetch.Target;
import tj.somon.external.net.WebAddress;

/** Stands before every fetch with the list that holds at the moment. */
public final class AllowGate implements Gate {
  private final Supplier<AllowList> list;

  /**
   * Holds to a list that may change.
   *
   * @param list asked each time, by many threads
   */
  public AllowGate(Supplier<AllowList> list) {
    this.list = list;
  }

  @Override
  public Optional<ExternalFailure> refusal(Target<?> target) {
    return allows(target) ? Optional.empty()
        : Optional.of(new ExternalFailure.Failed(FailureReason.NOT_ALLOWED, target.about(), false));
  }

  private boolean allows(Target<?> target) {
    return switch (target.kind()) {
      case PACKAGE -> list.get().allowsPackage(target.about().dependency());
      case URL -> WebAddress.parse(target.about().url()).filter(list.get()::allowsAddress).isPresent();
      case REGISTRY, CLUSTER -> true;
    };
  }
}
