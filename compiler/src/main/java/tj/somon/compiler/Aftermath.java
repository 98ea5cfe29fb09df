package tj.somon.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.names.NameCode;
import tj.somon.compiler.source.SourceText;

/**
 * Findings about names that only follow from a syntax error: those at its place, and unknown names that may have been
 * declared on its line. Where {@code const} is misspelt, that is one mistake and not three.
 */
final class Aftermath {
  private static final int LONGEST_LINE = 1000;

  private final SourceText source;
  private final Set<Integer> places = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Aftermath(SourceText source) {
    this.source = source;
  }

  /** The findings without those that follow from what an earlier phase has reported. */
  static List<Diagnostic> without(List<Diagnostic> findings, List<Diagnostic> earlier, SourceText source) {
    if (findings.isEmpty() || earlier.isEmpty()) {
      return findings;
    }
    var aftermath = new Aftermath(source);
    aftermath.read(earlier);
    var left = new ArrayList<Diagnostic>();
    for (Diagnostic finding : findings) {
      if (!aftermath.explains(finding)) {
        left.add(finding);
      }
    }
    return left;
  }

  private void read(List<Diagnostic> earlier) {
    int lineEnd = -1;
    for (Diagnostic diagnostic : earlier) {
      int start = diagnostic.span().start();
      if (diagnostic.isError()) {
        places.add(start);
        if (start > lineEnd) {
          lineEnd = readLine(start);
        }
      }
    }
  }

  /** Keeps the words of the line around an offset and answers where it ends. */
  private int readLine(int offset) {
    String text = source.text();
    int start = offset;
    while (start > 0 && offset - start < LONGEST_LINE && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = offset;
    while (end < text.length() && end - offset < LONGEST_LINE && text.charAt(end) != '\n') {
      end++;
    }
    readWords(text, start, end);
    return end;
  }

  private void readWords(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      int from = i;
      while (i < end && Character.isJavaIdentifierPart(text.charAt(i))) {
        i++;
      }
      if (i > from) {
        words.add(text.substring(from, i));
      }
    }
  }

  private boolean explains(Diagnostic finding) {
    if (places.contains(finding.span().start())) {
      return true;
    }
    return finding.code() == NameCode.UNKNOWN_NAME
        && words.contains(source.slice(finding.span().start(), finding.span().end()));
  }
}
