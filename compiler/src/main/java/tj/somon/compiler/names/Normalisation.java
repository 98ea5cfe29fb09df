package tj.somon.compiler.names;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.vocabulary.Nfc;

/**
 * Names that are not in normalisation form C, and names that differ only by it (SomonScript language specification,
 * section 2.3). A text that is in that form as a whole, as nearly all are, costs one look at its characters.
 */
final class Normalisation {
  private record Spelled(String name, int start, int end) {}

  private final NameDiagnostics diagnostics;
  private final List<Spelled> names = new ArrayList<>();

  private Normalisation(NameDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(Program program, NameDiagnostics diagnostics) {
    String text = diagnostics.source().text();
    if (Nfc.isNormal(text) && text.indexOf('\\') < 0) {
      return;
    }
    var check = new Normalisation(diagnostics);
    check.collect(program);
    check.report();
  }

  private void collect(Program program) {
    var waiting = new ArrayDeque<Node>();
    waiting.push(program);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      add(node);
      Children.forEach(node, waiting::push);
    }
    names.sort(Comparator.comparingInt(Spelled::start));
  }

  private void add(Node node) {
    switch (node) {
      case Expression.NameUse n -> add(n.name(), n.start());
      case Target.BindingName n -> add(n.name(), n.start());
      case EntityName.TypeName n -> add(n.name(), n.start());
      case EntityName.Qualified n -> add(n.name(), n.nameStart());
      case Expression.Member n -> add(n.name(), n.nameStart());
      case Expression.PrivateMember n -> add(n.name(), n.nameStart());
      case PropertyKey.Name n -> add(n.name(), n.start());
      case PropertyKey.PrivateName n -> add(n.name(), n.start());
      default -> {
      }
    }
  }

  private void add(String name, int start) {
    names.add(new Spelled(name, start, Math.min(diagnostics.source().length(), start + name.length())));
  }

  private void report() {
    Map<String, Spelled> first = new HashMap<>();
    var reported = new HashSet<String>();
    for (Spelled spelled : names) {
      String normal = Normalizer.normalize(spelled.name, Normalizer.Form.NFC);
      Spelled other = first.putIfAbsent(normal, spelled);
      if (!reported.add(spelled.name)) {
        continue;
      }
      if (other != null && !other.name.equals(spelled.name)) {
        diagnostics.again(NameCode.DIFFERENT_NORMALISATION, spelled.start, spelled.end, spelled.name, other.start,
            "note.one-spelling");
      } else if (!normal.equals(spelled.name)) {
        diagnostics.report(NameCode.NOT_NORMALISED, spelled.start, spelled.end, spelled.name,
            Note.of("note.normalise", Map.of("name", normal)));
      }
    }
  }
}
