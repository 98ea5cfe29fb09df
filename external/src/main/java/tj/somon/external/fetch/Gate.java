package tj.somon.external.fetch;

import java.util.Optional;
import tj.somon.external.failure.ExternalFailure;

/** Says what may be fetched at all; asked before any packet is sent. */
@FunctionalInterface
public interface Gate {
  /** Lets everything through. */
  Gate OPEN = target -> Optional.empty();

  /** Why it may not be fetched; empty if it may. */
  Optional<ExternalFailure> refusal(Target<?> target);
}
