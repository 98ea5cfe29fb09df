package tj.somon.modules.cache;

/**
 * What a result depends on, so that nothing stale can have the same key.
 *
 * @param hash of all that the result is made from
 */
public record CacheKey(ContentHash hash) {

  /**
   * The key of a result.
   *
   * @param content hash of what it is made from
   * @param version of the code that makes it; see {@link CodeVersion}
   * @param options all that the code is told, and what else the result depends on, in a fixed order
   */
  public static CacheKey of(ContentHash content, String version, String... options) {
    String[] parts = new String[options.length + 1];
    parts[0] = version;
    System.arraycopy(options, 0, parts, 1, options.length);
    return new CacheKey(ContentHash.of(content, parts));
  }
}
