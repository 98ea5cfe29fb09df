package tj.somon.modules.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.names.SymbolFlags;

/**
 * Finds modules in circles that read a value of a module which is evaluated after them: such a program ends with a
 * {@code ReferenceError} when it starts. Only what is certain is told, one read for each module.
 */
final class EarlyReads {
  private static final int LEXICAL = SymbolFlags.LET | SymbolFlags.CONST | SymbolFlags.USING | SymbolFlags.CLASS;
  private static final int NOT_REACHED = -1;

  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  /** When each module is evaluated. */
  private final int[] turns;
  private int turn;
  private boolean circular;

  private EarlyReads(List<LinkedModule> modules, ExportMatcher matcher) {
    this.modules = modules;
    this.matcher = matcher;
    this.turns = new int[modules.size()];
    Arrays.fill(turns, NOT_REACHED);
  }

  /** The findings about a program that starts with a module, in the order of the graph. */
  static List<Located> find(List<LinkedModule> modules, ExportMatcher matcher, int entry) {
    if (modules.stream().anyMatch(EarlyReads::takesModulesAtOnce)) {
      return List.of();
    }
    var reads = new EarlyReads(modules, matcher);
    reads.evaluate(modules.get(entry));
    if (!reads.circular) {
      return List.of();
    }
    var findings = new ArrayList<Located>();
    for (LinkedModule module : modules) {
      if (reads.turns[module.index()] != NOT_REACHED && !module.isUnknown() && reads.mayReadTooEarly(module)) {
        reads.check(module, findings);
      }
    }
    return findings;
  }

  /** A call of {@code require} evaluates ECMAScript modules at another time than the imports say. */
  private static boolean takesModulesAtOnce(LinkedModule module) {
    return module.record().requests().stream().anyMatch(request -> request.kind() == RequestKind.REQUIRE);
  }

  /** A module on the way, with the requests that are still to follow. */
  private static final class Visit {
    final LinkedModule module;
    final List<LinkedModule> targets;
    int next;

    Visit(LinkedModule module, List<LinkedModule> targets) {
      this.module = module;
      this.targets = targets;
    }
  }

  private void evaluate(LinkedModule entry) {
    var seen = new boolean[modules.size()];
    var path = new ArrayDeque<Visit>();
    seen[entry.index()] = true;
    path.push(new Visit(entry, targets(entry)));
    while (!path.isEmpty()) {
      Visit visit = path.getFirst();
      if (visit.next == visit.targets.size()) {
        turns[path.pop().module.index()] = turn++;
      } else {
        LinkedModule target = visit.targets.get(visit.next++);
        if (!seen[target.index()]) {
          seen[target.index()] = true;
          path.push(new Visit(target, targets(target)));
        } else {
          circular |= turns[target.index()] == NOT_REACHED;
        }
      }
    }
  }

  private List<LinkedModule> targets(LinkedModule module) {
    var targets = new ArrayList<LinkedModule>();
    Requests.statics(module, (request, dependency) -> {
      if (dependency.isInside() && module.record().requests().get(request).phase().isEmpty()) {
        targets.add(modules.get(dependency.target()));
      }
    });
    return targets;
  }

  /** Whether it imports anything of a module that is evaluated later, perhaps through others. */
  private boolean mayReadTooEarly(LinkedModule module) {
    for (ImportedName name : module.record().imports()) {
      if (!name.typeOnly() && switch (matcher.imported(module, name)) {
        case Origin.Own(int target, int _, String _) -> isLater(module, target);
        case Origin.Whole(int target) -> isLater(module, target);
        case Origin.Property _,Origin.Foreign _,Origin.Late _,Origin.TypeOnly _,Origin.Missing _,Origin.Ambiguous _ ->
          false;
      }) {
        return true;
      }
    }
    return false;
  }

  private boolean isLater(LinkedModule module, int target) {
    return turns[target] > turns[module.index()];
  }

  private void check(LinkedModule module, List<Located> findings) {
    Expression read = EagerReads.first(module.code().program(), expression -> declaration(module, expression) != null);
    Origin.Own declaration = read == null ? null : declaration(module, read);
    if (read != null && declaration != null) {
      String shown = modules.get(declaration.module()).module().shown();
      findings.add(new Located(module.module().source(), Diagnostic.of(LinkCode.READ_TOO_EARLY, read.start(),
          read.end(), Map.of("name", nameOf(read), "module", shown), Note.of("note.read-later", Map.of()))));
    }
  }

  private static String nameOf(Expression read) {
    return switch (read) {
      case Expression.NameUse use -> use.name();
      case Expression.Member member -> member.name();
      default -> "";
    };
  }

  /** The declaration, evaluated later, that an expression reads; null for none. */
  private Origin.@Nullable Own declaration(LinkedModule module, Expression expression) {
    Origin origin = switch (expression) {
      case Expression.NameUse use -> imported(module, use);
      case Expression.Member(var _, var _, var _, Expression.NameUse object, String name, var _, var _) ->
        imported(module, object) instanceof Origin.Whole(int whole) ? matcher.export(whole, name) : null;
      default -> null;
    };
    return origin instanceof Origin.Own own && isLater(module, own.module()) && isLexical(own) ? own : null;
  }

  private @Nullable Origin imported(LinkedModule module, Expression.NameUse use) {
    int symbol = module.code().names().symbolOf(use.id());
    int number = symbol < 0 ? -1 : module.importOf(symbol);
    return number < 0 ? null : matcher.imported(module, module.record().imports().get(number));
  }

  /** Whether a declaration has no value before it is evaluated: a function has one, and so has a variable. */
  private boolean isLexical(Origin.Own own) {
    LinkedModule module = modules.get(own.module());
    return own.symbol() == module.defaultSymbol()
        ? module.code().program().body().stream().anyMatch(ModuleItem.ExportDefault.class::isInstance)
        : module.code().names().is(own.symbol(), LEXICAL) && !module.code().names().is(own.symbol(), SymbolFlags.VAR);
  }
}
