package tj.somon.external.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * All that came from outside and is kept on disk. Safe for use by many threads, and shared by any number of processes. It holds
 * no files open.
 */
public final class ExternalStore {
  private final Shelf shelf;
  private final ContentStore contents;
  private final DocumentStore documents;
  private final TreeStore trees;

  public ExternalStore(StoreOptions options, StoreListener listener) {
    shelf = new Shelf(options, listener);
    contents = new ContentStore(shelf);
    documents = new DocumentStore(shelf);
    trees = new TreeStore(shelf, contents);
  }

  /** Archives and modules by their hash. */
  public ContentStore contents() {
    return contents;
  }

  /** Documents of registries by URL. */
  public DocumentStore documents() {
    return documents;
  }

  /** Unpacked packages. */
  public TreeStore trees() {
    return trees;
  }

  /**
   * Removes what was unused for longest, if all takes more than it may, and leftovers of processes that died.
   *
   * @return how many entries went
   */
  public long prune() {
    return shelf.prune();
  }

  /** Sets another bound, which holds when this returns. */
  public void resize(long maxBytes) {
    shelf.resize(maxBytes);
  }

  /** Looks at every byte and removes what is damaged. */
  public Verification verify() throws IOException {
    return new Inspection(shelf).run();
  }

  /**
   * Writes all contents and documents, but not the unpacked packages that come of them, as a zip archive.
   *
   * @return how many
   */
  public long exportTo(OutputStream out) throws IOException {
    return new Moving(shelf).exportTo(out);
  }

  /**
   * Takes in what {@link #exportTo} wrote, each entry checked. What is damaged or does not belong here is left out.
   *
   * @throws IOException if it is no such archive or the disk does not take it; what was taken in before stays
   */
  public Imported importFrom(InputStream in) throws IOException {
    return new Moving(shelf).importFrom(in);
  }
}
