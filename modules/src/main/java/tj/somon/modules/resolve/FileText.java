package tj.somon.modules.resolve;

/** What came of reading a file whole. */
public sealed interface FileText {

  /** The text. */
  record Present(String text) implements FileText {}

  /** There is no file, or it cannot be read. */
  record Absent() implements FileText {}

  /**
   * The file is too large to be read.
   *
   * @param bytes its size
   */
  record TooLarge(long bytes) implements FileText {}
}
