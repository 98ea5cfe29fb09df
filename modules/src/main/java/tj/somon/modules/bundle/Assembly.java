package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.sourcemap.SourceMap;

/** A text that is put together of whole lines, and its source map, joined of the maps of its pieces by shifting. */
final class Assembly {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final List<Optional<String>> contents = new ArrayList<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private int[] segments = {};
  private int length;
  private int line;

  /** Adds lines; a missing last line end is added. */
  void lines(String lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append(lines);
    if (lines.charAt(lines.length() - 1) != '\n') {
      text.append('\n');
      line++;
    }
    line += count(lines);
  }

  /** Adds lines with the map that they have. */
  void lines(String lines, SourceMap map) {
    int[] more = map.segments();
    int[] source = numbers(map);
    int[] name = map.names().stream().mapToInt(one -> names.computeIfAbsent(one, _ -> names.size())).toArray();
    if (length + more.length > segments.length) {
      segments = Arrays.copyOf(segments, Math.max(1024, (length + more.length) * 2));
    }
    for (int at = 0; at < more.length; at += SourceMap.STRIDE) {
      segments[length] = more[at] + line;
      segments[length + 1] = more[at + 1];
      segments[length + 2] = more[at + 2] < 0 ? -1 : source[more[at + 2]];
      segments[length + 3] = more[at + 3];
      segments[length + 4] = more[at + 4];
      segments[length + 5] = more[at + 5] < 0 ? -1 : name[more[at + 5]];
      length += SourceMap.STRIDE;
    }
    lines(lines);
  }

  /** Adds another text with its map. */
  void append(Assembly part) {
    if (part.length() > 0) {
      lines(part.text(), part.map(""));
    }
  }

  private int[] numbers(SourceMap map) {
    var numbers = new int[map.sources().size()];
    for (int i = 0; i < numbers.length; i++) {
      String source = map.sources().get(i);
      Integer known = sources.get(source);
      if (known == null) {
        known = sources.size();
        sources.put(source, known);
        contents.add(map.contents().get(i));
      }
      numbers[i] = known;
    }
    return numbers;
  }

  private static int count(String text) {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }

  /** Characters so far. */
  int length() {
    return text.length();
  }

  /** Bytes in UTF-8 of the text from an offset on. */
  int bytes(int from) {
    int bytes = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      // Each half of a surrogate pair is half of four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** The map of the text so far. */
  SourceMap map(String file) {
    return SourceMap.of(file, List.copyOf(sources.keySet()), contents, List.copyOf(names.keySet()),
        Arrays.copyOf(segments, length));
  }
}
