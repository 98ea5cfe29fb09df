package tj.somon.compiler.source;

/** A stretch of a source text as UTF-16 offsets, the end exclusive. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }
}
