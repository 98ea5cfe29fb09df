package tj.somon.external.store;

/**
 * A document as it came.
 *
 * @param etag by which the other side knows it; empty if it gave none
 * @param lastModified as the other side said it; empty if it did not
 * @param type its media type
 * @param vouchedAtMillis when the other side last said that it holds, in milliseconds since 1970
 * @param body its bytes, not a copy; must not be changed
 */
public record StoredDocument(String etag, String lastModified, String type, long vouchedAtMillis, byte[] body) {
  /** The same document, vouched for again. */
  public StoredDocument vouchedAt(long millis) {
    return new StoredDocument(etag, lastModified, type, millis, body);
  }
}
