package tj.somon.external.fetch;

import java.util.Optional;
import tj.somon.external.time.Cancellation;

/**
 * What a request needs to know of the fetch that it is part of.
 *
 * @param known what the cache has and may not be served without asking: ask whether it still holds
 * @param mayStore whether what comes may be written to the cache
 * @param cancellation ends the request soon when nobody waits for it any more
 */
public record Attempt<T>(Optional<Cached<T>> known, boolean mayStore, Cancellation cancellation) {}
