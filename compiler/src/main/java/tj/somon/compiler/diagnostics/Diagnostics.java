package tj.somon.compiler.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Findings as they are collected by one phase. Not safe for use by several threads.
 */
public final class Diagnostics {
  private static final Comparator<Diagnostic> IN_SOURCE_ORDER = Diagnostics::compare;

  private final ArrayList<Diagnostic> found = new ArrayList<>();

  /** By hand, as the combinators of {@link Comparator} make classes while the program starts. */
  private static int compare(Diagnostic a, Diagnostic b) {
    int byPlace = Integer.compare(a.span().start(), b.span().start());
    return byPlace != 0 ? byPlace : a.code().id().compareTo(b.code().id());
  }

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public int size() {
    return found.size();
  }

  /** What was added last; nothing if nothing was. */
  public Optional<Diagnostic> last() {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  /** Drops what was added after {@link #size()} was {@code size}: a speculation that failed has found nothing. */
  public void truncate(int size) {
    found.subList(size, found.size()).clear();
  }

  public List<Diagnostic> toList() {
    return List.copyOf(found);
  }

  /** All findings of both lists by their place in the source. */
  public static List<Diagnostic> inSourceOrder(List<Diagnostic> first, List<Diagnostic> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    all.sort(IN_SOURCE_ORDER);
    return List.copyOf(all);
  }

  /** Whether one of the findings is an error. */
  public static boolean forbidOutput(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
