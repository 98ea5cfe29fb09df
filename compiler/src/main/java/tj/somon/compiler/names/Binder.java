package tj.somon.compiler.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/**
 * Gives every name its meaning and reports the early errors about names (ECMAScript 2025, 8.2 and the Early Errors of
 * 13 to 16; annex B.3). One walk declares names and notes uses; then all uses are resolved, since declarations may
 * follow them. The time is linear in the size of the tree.
 */
public final class Binder {
  private Binder() {}

  /** Binds a program. Always answers with a table, also for a program with errors. */
  public static Bound bind(Program program, SourceText source, Language language) {
    return bind(program, source, language, Checkpoint.NONE);
  }

  /** The same, passing checkpoints. */
  public static Bound bind(Program program, SourceText source, Language language, Checkpoint checkpoint) {
    var diagnostics = new NameDiagnostics(source);
    int[] symbolByNode = new int[program.nodeCount()];
    Arrays.fill(symbolByNode, NameTable.NONE);
    var scopes = new ScopeStore(program.nodeCount());
    var declarations = new Declarations(new SymbolStore(program.nodeCount()), scopes, symbolByNode, diagnostics);
    var walk = new Walk(program, declarations, diagnostics, language, checkpoint);
    walk(program, walk);
    var rules = new UseRules(declarations, diagnostics, language);
    var unbound = new Resolver(declarations, walk.uses, rules, language.types()).resolve();
    if (language.tajik()) {
      Normalisation.check(program, diagnostics);
    }
    var facts = new ModuleFacts(walk.importCalls, unboundOnly(walk.requireCalls, symbolByNode), walk.topLevelAwait,
        walk.importMeta);
    var names = new NameTable(declarations.symbols, scopes, symbolByNode, unbound, facts);
    return new Bound(names, inOrder(diagnostics));
  }

  private static void walk(Program program, Walk walk) {
    walk.enterUnowned(ScopeKind.GLOBAL, program);
    walk.enter(program.goal() == SourceGoal.MODULE ? ScopeKind.MODULE : ScopeKind.SCRIPT, program);
    walk.statements.all(program.body());
    walk.leave();
    walk.leave();
  }

  private static List<Expression.Call> unboundOnly(List<Expression.Call> calls, int[] symbolByNode) {
    var unbound = new ArrayList<Expression.Call>();
    for (Expression.Call call : calls) {
      if (symbolByNode[call.callee().id()] == NameTable.NONE) {
        unbound.add(call);
      }
    }
    return unbound;
  }

  private static List<Diagnostic> inOrder(NameDiagnostics diagnostics) {
    return Diagnostics.inSourceOrder(diagnostics.found.toList(), List.of());
  }
}
