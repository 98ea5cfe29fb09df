package tj.somon.compiler.sourcemap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source map of version 3 (ECMA-426). Lines and columns count from 0, columns in UTF-16 units. Immutable.
 */
public final class SourceMap {
  /** Numbers that one mapping takes in {@link #segments()}. */
  public static final int STRIDE = 6;

  private final String file;
  private final List<String> sources;
  private final List<Optional<String>> contents;
  private final List<String> names;
  private final int[] segments;

  SourceMap(String file, List<String> sources, List<Optional<String>> contents, List<String> names, int[] segments) {
    this.file = file;
    this.sources = List.copyOf(sources);
    this.contents = List.copyOf(contents);
    this.names = List.copyOf(names);
    this.segments = segments;
  }

  /**
   * A map of given mappings. The array is not copied: callers must not change it.
   *
   * @param contents as long as {@code sources}
   * @param segments as {@link #segments()} tells
   */
  public static SourceMap of(String file, List<String> sources, List<Optional<String>> contents, List<String> names,
      int[] segments) {
    return new SourceMap(file, sources, contents, names, segments);
  }

  /** Reads a map, also one with sections. */
  public static SourceMap decode(String json) {
    return SourceMapReader.read(json);
  }

  /** The name of the generated file; empty if the map does not tell. */
  public String file() {
    return file;
  }

  /** The sources, with the map's sourceRoot before them. */
  public List<String> sources() {
    return sources;
  }

  /** The text of each source, as far as the map carries it; as long as {@link #sources()}. */
  public List<Optional<String>> contents() {
    return contents;
  }

  /** Original names of renamed identifiers. */
  public List<String> names() {
    return names;
  }

  /**
   * The mappings, sorted by their place in the generated text, {@link #STRIDE} numbers each: generated line, generated
   * column, number of the source or -1, line and column in the source, number of the name or -1. Callers must not change
   * the array.
   */
  public int[] segments() {
    return segments;
  }

  /**
   * Where a place of the generated text came from: the last mapping on its line that does not start behind it.
   *
   * @param line the generated line, from 0
   * @param column the generated column, from 0
   */
  public Optional<OriginalPosition> originalOf(int line, int column) {
    int found = -1;
    int low = 0;
    int high = segments.length / STRIDE - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = middle * STRIDE;
      if (segments[at] < line || segments[at] == line && segments[at + 1] <= column) {
        found = at;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found < 0 || segments[found] != line || segments[found + 2] < 0 ? Optional.empty() : position(found);
  }

  private Optional<OriginalPosition> position(int at) {
    @Nullable
    String name = segments[at + 5] < 0 ? null : names.get(segments[at + 5]);
    return Optional.of(new OriginalPosition(sources.get(segments[at + 2]), segments[at + 3], segments[at + 4],
        Optional.ofNullable(name)));
  }

  /** The map as JSON, on one line, without a line end. */
  public String toJson() {
    return SourceMapWriter.write(this);
  }
}
