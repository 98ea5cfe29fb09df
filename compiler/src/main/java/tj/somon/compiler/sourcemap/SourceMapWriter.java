package tj.somon.compiler.sourcemap;

import java.util.List;
import java.util.Optional;

/** Source maps to JSON. */
final class SourceMapWriter {
  private final SourceMap map;
  private final StringBuilder out;

  private SourceMapWriter(SourceMap map) {
    this.map = map;
    this.out = new StringBuilder(map.segments().length + 256);
  }

  static String write(SourceMap map) {
    return new SourceMapWriter(map).write();
  }

  private String write() {
    out.append("{\"version\":3");
    if (!map.file().isEmpty()) {
      out.append(",\"file\":");
      string(map.file());
    }
    out.append(",\"sources\":");
    strings(map.sources());
    if (map.contents().stream().anyMatch(Optional::isPresent)) {
      out.append(",\"sourcesContent\":");
      contents();
    }
    out.append(",\"names\":");
    strings(map.names());
    out.append(",\"mappings\":\"");
    mappings();
    return out.append("\"}").toString();
  }

  private void strings(List<String> texts) {
    out.append('[');
    for (int i = 0; i < texts.size(); i++) {
      separate(i);
      string(texts.get(i));
    }
    out.append(']');
  }

  private void contents() {
    out.append('[');
    for (int i = 0; i < map.contents().size(); i++) {
      separate(i);
      Optional<String> content = map.contents().get(i);
      if (content.isPresent()) {
        string(content.get());
      } else {
        out.append("null");
      }
    }
    out.append(']');
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(',');
    }
  }

  private void mappings() {
    int[] segments = map.segments();
    int line = 0;
    int column = 0;
    int source = 0;
    int sourceLine = 0;
    int sourceColumn = 0;
    int name = 0;
    boolean first = true;
    for (int at = 0; at < segments.length; at += SourceMap.STRIDE) {
      while (line < segments[at]) {
        out.append(';');
        line++;
        column = 0;
        first = true;
      }
      if (!first) {
        out.append(',');
      }
      first = false;
      Vlq.write(out, segments[at + 1] - column);
      column = segments[at + 1];
      if (segments[at + 2] < 0) {
        continue;
      }
      Vlq.write(out, segments[at + 2] - source);
      Vlq.write(out, segments[at + 3] - sourceLine);
      Vlq.write(out, segments[at + 4] - sourceColumn);
      source = segments[at + 2];
      sourceLine = segments[at + 3];
      sourceColumn = segments[at + 4];
      if (segments[at + 5] >= 0) {
        Vlq.write(out, segments[at + 5] - name);
        name = segments[at + 5];
      }
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == 0x2028 || c == 0x2029 || isLoneSurrogate(text, at)) {
          escape(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 15, 16));
    }
  }
}
