package tj.somon.compiler.messages;

import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;

/** The lines of source that a finding speaks of, with line numbers and carets. */
final class CodeFrame {
  private final StringBuilder out;
  private final SourceText source;
  private final Ink ink;
  private final String caretInk;
  private final int gutter;

  private CodeFrame(StringBuilder out, SourceText source, Ink ink, String caretInk, int gutter) {
    this.out = out;
    this.source = source;
    this.ink = ink;
    this.caretInk = caretInk;
    this.gutter = gutter;
  }

  /** Appends the first and, if it is another one, the last line of a span. */
  static void append(StringBuilder out, SourceText source, Span span, Ink ink, String caretInk) {
    int first = source.lineIndex(span.start());
    int last = source.lineIndex(Math.max(span.start(), span.end() - 1));
    var frame = new CodeFrame(out, source, ink, caretInk, Integer.toString(last + 1).length());
    int start = span.start() - source.lineStart(first);
    if (first == last) {
      frame.line(first, start, span.end() - source.lineStart(first));
      return;
    }
    frame.line(first, start, source.lineText(first).length());
    if (last > first + 1) {
      frame.gutter("…").append('\n');
    }
    String text = source.lineText(last);
    int indent = text.length() - text.stripLeading().length();
    frame.line(last, indent, span.end() - source.lineStart(last));
  }

  private void line(int index, int from, int to) {
    String text = source.lineText(index);
    FrameLine line = FrameLine.of(text, Math.min(from, text.length()), Math.min(to, text.length()));
    gutter(Integer.toString(index + 1));
    if (!line.text().isEmpty()) {
      out.append(' ').append(line.text());
    }
    out.append('\n');
    gutter("").append(' ').repeat(' ', line.caretColumn());
    out.append(caretInk).repeat('^', line.caretCount()).append(ink.end()).append('\n');
  }

  private StringBuilder gutter(String label) {
    out.append(ink.faint()).append("  ").repeat(' ', Math.max(0, gutter - label.length())).append(label);
    return out.append(" |").append(ink.end());
  }
}
