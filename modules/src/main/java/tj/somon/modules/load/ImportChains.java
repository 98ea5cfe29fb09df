package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.SourceText;

/** How modules came to be part of a program: the shortest way from an entry, the first one if there are several. */
final class ImportChains {
  private static final String ARROW = " → ";
  private static final int MOST_FIRST = 3;
  private static final int MOST_LAST = 5;

  private final Map<String, ScannedModule> modules;
  private final Map<String, Step> first = new HashMap<>();

  /** Who asked for a module, and where; chains share their beginnings, as there may be as many as modules. */
  private static final class Step {
    final @Nullable Step before;
    /** Who asks; nothing for an entry. */
    final @Nullable ScannedModule importer;
    final int offset;
    final int length;
    /** The last step of those that a long chain shows of its beginning. */
    final Step beginning;

    Step(@Nullable Step before, @Nullable ScannedModule importer, int offset) {
      this.before = before;
      this.importer = importer;
      this.offset = offset;
      this.length = before == null ? 0 : before.length + 1;
      this.beginning = before == null || length <= MOST_FIRST ? this : before.beginning;
    }
  }

  ImportChains(List<String> entries, Map<String, ScannedModule> modules) {
    this.modules = modules;
    var waiting = new ArrayDeque<String>();
    for (String entry : entries) {
      if (first.putIfAbsent(entry, new Step(null, null, 0)) == null) {
        waiting.add(entry);
      }
    }
    while (!waiting.isEmpty()) {
      ScannedModule module = modules.get(waiting.poll());
      if (module != null) {
        follow(module, waiting);
      }
    }
  }

  private void follow(ScannedModule module, ArrayDeque<String> waiting) {
    Step before = first.get(module.key());
    for (ModuleRequest request : module.facts().requests()) {
      String key = module.keyOf(request);
      if (key != null && !first.containsKey(key)) {
        first.put(key, new Step(before, module, request.span().start()));
        waiting.add(key);
      }
    }
  }

  /** The way to a module, from the entry, with places of imports; empty for an entry. */
  String chain(String key) {
    Step last = first.get(key);
    int skipped = last == null ? 0 : last.length - MOST_FIRST - MOST_LAST;
    var places = new ArrayList<String>();
    if (last == null || skipped <= 1) {
      add(places, last, MOST_FIRST + MOST_LAST + 1);
    } else {
      add(places, last, MOST_LAST);
      places.add("… (" + skipped + ") …");
      add(places, last.beginning, MOST_FIRST);
    }
    return String.join(ARROW, places.reversed());
  }

  private static void add(List<String> places, @Nullable Step last, int most) {
    int added = 0;
    for (Step step = last; step != null && step.before != null && added < most; step = step.before) {
      places.add(place(step));
      added++;
    }
  }

  private static String place(Step step) {
    ScannedModule importer = step.importer;
    SourceText source = importer == null ? null : importer.source();
    if (source == null) {
      return importer == null ? "" : importer.key();
    }
    LineColumn at = source.lineColumn(step.offset);
    return source.path() + ":" + at.line() + ":" + at.column();
  }

  /** The same findings; the first error of each module that another one imports tells the way to it. */
  List<Located> withChains(List<Located> findings) {
    if (findings.isEmpty()) {
      return findings;
    }
    var owners = new HashMap<SourceText, String>();
    var refused = new HashMap<Located, String>();
    for (ScannedModule module : modules.values()) {
      SourceText source = module.source();
      if (source != null) {
        owners.put(source, module.key());
      } else {
        module.findings().forEach(finding -> refused.put(finding, module.key()));
      }
    }
    Set<String> told = new HashSet<>();
    var result = new ArrayList<Located>(findings.size());
    for (Located finding : findings) {
      String key = owners.getOrDefault(finding.source(), refused.get(finding));
      if (key != null && finding.diagnostic().isError() && told.add(key)) {
        result.add(withChain(finding, chain(key)));
      } else {
        result.add(finding);
      }
    }
    return result;
  }

  private static Located withChain(Located finding, String chain) {
    if (chain.isEmpty()) {
      return finding;
    }
    Diagnostic diagnostic = finding.diagnostic();
    var notes = new ArrayList<>(diagnostic.notes());
    notes.add(Note.of("note.imported-by", Map.of("chain", chain)));
    return new Located(finding.source(),
        new Diagnostic(diagnostic.code(), diagnostic.span(), diagnostic.arguments(), notes));
  }
}
