package tj.somon.external.fetch;

/**
 * What the cache on disk has, checked.
 *
 * @param usable whether it may be served without asking: it is young enough, or of a fixed version and the right hash, which
 *     is never stale
 * @param ageMillis since the other side last vouched for it
 */
public record Cached<T>(T value, boolean usable, long ageMillis) {}
