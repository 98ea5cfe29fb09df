package tj.somon.modules.cache;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Bytes of heap that objects take, by the layout of HotSpot: headers of 12 bytes, references of 4 while the heap is
 * smaller than 32 GB, objects padded to 8 bytes. The figures are for what {@code List.copyOf} and its like make; other
 * collections take more.
 */
public final class HeapSize {
  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final long COMPRESSED_UP_TO = 32L << 30;

  /** Bytes of a reference. */
  public static final int REFERENCE = Runtime.getRuntime().maxMemory() < COMPRESSED_UP_TO ? 4 : 8;

  /** Bytes that a memory cache takes for an entry, without the key and the value. */
  static final int CACHE_ENTRY = 112;

  /** A string without its characters: the hash, two flags and the reference to the array. */
  private static final long STRING = object(1, 6);
  private static final int LATIN_1 = 0xFF;

  private HeapSize() {}

  /**
   * An object or record without what it refers to.
   *
   * @param references number of fields that hold objects
   * @param bytes of the other fields
   */
  public static long object(int references, int bytes) {
    return padded(HEADER + (long) references * REFERENCE + bytes);
  }

  /** An array without what it refers to. */
  public static long array(long length, int bytesEach) {
    return padded(ARRAY_HEADER + length * bytesEach);
  }

  /** A string with its characters: a byte each if all are below U+0100, otherwise two. */
  public static long of(String text) {
    return STRING + array(text.length(), isLatin1(text) ? 1 : 2);
  }

  private static boolean isLatin1(String text) {
    int all = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      all |= text.charAt(i);
    }
    return all <= LATIN_1;
  }

  /** An immutable list or set of strings, with the strings. */
  public static long ofStrings(Collection<String> texts) {
    long bytes = texts instanceof Set<?> ? set(texts.size()) : list(texts.size());
    for (String text : texts) {
      bytes += of(text);
    }
    return bytes;
  }

  /** An immutable list without its elements. */
  public static long list(int size) {
    return size == 0 ? 0 : size <= 2 ? object(2, 0) : object(1, 1) + array(size, REFERENCE);
  }

  /** An immutable set without its elements; its table has two places for each. */
  public static long set(int size) {
    return size == 0 ? 0 : size <= 2 ? object(2, 0) : object(1, 4) + array(2L * size, REFERENCE);
  }

  /** An immutable map without its keys and values; its table has two places for each of both. */
  public static long map(int size) {
    return size == 0 ? 0 : size == 1 ? object(4, 0) : object(3, 4) + array(4L * size, REFERENCE);
  }

  /** An immutable map from strings to strings, with them. */
  public static long ofStrings(Map<String, String> texts) {
    long bytes = map(texts.size());
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      bytes += of(entry.getKey()) + of(entry.getValue());
    }
    return bytes;
  }

  private static long padded(long bytes) {
    return (bytes + 7) & ~7L;
  }
}
