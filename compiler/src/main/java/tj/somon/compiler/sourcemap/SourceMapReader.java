package tj.somon.compiler.sourcemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON to source maps (ECMA-426, 9). */
final class SourceMapReader {
  private final List<String> sources = new ArrayList<>();
  private final List<Optional<String>> contents = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int[] segments = new int[256 * SourceMap.STRIDE];
  private int length;

  private SourceMapReader() {}

  /** Reads a map; anything that is not one is an {@link IllegalArgumentException}. */
  static SourceMap read(String json) {
    // Maps that are served may begin with a line that keeps them from being run as a script.
    String body = json.startsWith(")]}'") ? json.substring(Math.max(0, json.indexOf('\n'))) : json;
    if (!(new JsonText(body).read() instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a source map is an object");
    }
    var reader = new SourceMapReader();
    reader.add(map, 0, 0);
    return new SourceMap(text(map.get("file")), reader.sources, reader.contents, reader.names,
        Arrays.copyOf(reader.segments, reader.length));
  }

  private void add(Map<?, ?> map, int line, int column) {
    if (!(map.get("sections") instanceof List<?> sections)) {
      addPlain(map, line, column);
      return;
    }
    for (Object section : sections) {
      if (section instanceof Map<?, ?> entry && entry.get("offset") instanceof Map<?, ?> offset
          && entry.get("map") instanceof Map<?, ?> inner) {
        int down = number(offset.get("line"));
        add(inner, line + down, number(offset.get("column")) + (down == 0 ? column : 0));
      }
    }
  }

  private void addPlain(Map<?, ?> map, int line, int column) {
    int firstSource = sources.size();
    int firstName = names.size();
    String root = text(map.get("sourceRoot"));
    List<?> texts = map.get("sourcesContent") instanceof List<?> list ? list : List.of();
    for (Object source : map.get("sources") instanceof List<?> list ? list : List.of()) {
      int index = sources.size() - firstSource;
      sources.add(root.isEmpty() || root.endsWith("/") ? root + text(source) : root + "/" + text(source));
      contents.add(index < texts.size() && texts.get(index) instanceof String s ? Optional.of(s) : Optional.empty());
    }
    for (Object name : map.get("names") instanceof List<?> list ? list : List.of()) {
      names.add(text(name));
    }
    mappings(text(map.get("mappings")), line, column, firstSource, firstName);
  }

  private void mappings(String text, int firstLine, int firstColumn, int firstSource, int firstName) {
    var fields = new int[5];
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        line++;
        fields[0] = 0;
        at++;
      } else if (c == ',') {
        at++;
      } else {
        int count = 0;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ';') {
          at = field(text, at, fields, count++);
        }
        int column = fields[0] + (line == 0 ? firstColumn : 0);
        segment(line + firstLine, column, count, fields, firstSource, firstName);
      }
    }
  }

  private static int field(String text, int start, int[] fields, int index) {
    int at = start;
    long value = 0;
    int shift = 0;
    int digit;
    do {
      digit = at < text.length() ? Vlq.digit(text.charAt(at)) : -1;
      if (digit < 0 || shift > 30 || index >= fields.length) {
        throw new IllegalArgumentException("mappings at " + at);
      }
      value |= (long) (digit & 31) << shift;
      shift += 5;
      at++;
    } while ((digit & 32) != 0);
    fields[index] += (int) ((value & 1) == 0 ? value >>> 1 : -(value >>> 1));
    return at;
  }

  private void segment(int line, int column, int count, int[] fields, int firstSource, int firstName) {
    if (count != 1 && count != 4 && count != 5) {
      throw new IllegalArgumentException("a mapping of " + count + " fields");
    }
    if (length == segments.length) {
      segments = Arrays.copyOf(segments, length * 2);
    }
    boolean mapped = count > 1;
    segments[length] = line;
    segments[length + 1] = column;
    segments[length + 2] = mapped ? checked(fields[1] + firstSource, sources.size()) : -1;
    segments[length + 3] = mapped ? fields[2] : 0;
    segments[length + 4] = mapped ? fields[3] : 0;
    segments[length + 5] = count == 5 ? checked(fields[4] + firstName, names.size()) : -1;
    length += SourceMap.STRIDE;
  }

  private static int checked(int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a mapping names entry " + index + " of " + size);
    }
    return index;
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static int number(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Double number ? number.intValue() : 0;
  }
}
