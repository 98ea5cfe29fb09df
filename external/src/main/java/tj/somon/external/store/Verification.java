package tj.somon.external.store;

/**
 * What looking at a store found.
 *
 * @param entries that are there now
 * @param bytes of them
 * @param removed how many were damaged
 */
public record Verification(long entries, long bytes, long removed) {}
