package tj.somon.external.net;

import java.util.function.Predicate;
import tj.somon.external.failure.About;

/**
 * What is asked for.
 *
 * @param about what it is for people; part of each failure
 * @param admitted whether another address, to which a redirect leads, may be asked too
 */
public record Inquiry(WebAddress address, About about, Wish wish, BodyLimits limits, Predicate<WebAddress> admitted) {}
