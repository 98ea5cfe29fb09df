package tj.somon.external.store;

/**
 * What came of an import.
 *
 * @param taken entries that are in the store now
 * @param refused entries that were damaged or have no place in a store
 */
public record Imported(long taken, long refused) {}
