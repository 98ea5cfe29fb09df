package tj.somon.modules.bundle;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/**
 * Sloppy CommonJS code as it stands in an ECMAScript module, which is strict: functions of blocks still make variables of
 * the function around them (ECMAScript 2025, B.3.2), and what is assigned without a declaration is still a global.
 */
final class SloppyCode extends Rewriter {
  private static final Set<String> OWN = Set.of("module", "exports", "require", "__filename", "__dirname", "undefined");

  private final OutputContext context;
  private final NameTable names;
  /** By symbol, what the variable is called that a function of a block makes. */
  private final Map<Integer, String> variables = new HashMap<>();

  private SloppyCode(OutputContext context, Program program, NameTable names) {
    super(program.nodeCount());
    this.context = context;
    this.names = names;
  }

  /**
   * Rewrites a program.
   *
   * @param put takes what is written in the place of which nodes
   */
  static Program strict(OutputContext context, Program program, NameTable names, BiConsumer<Integer, String> put) {
    var rewriter = new SloppyCode(context, program, names);
    Program rewritten = rewriter.program(program);
    rewriter.uses(program, put);
    return rewritten;
  }

  // ---- functions of blocks -----------------------------------------------------------------------------------------

  @Override
  protected void statementInto(Statement statement, List<Statement> out) {
    super.statementInto(statement, out);
    if (statement instanceof Function function && function.name() != null) {
      int variable = variableOf(function.name());
      if (variable >= 0) {
        out.add(assigned(function, function.name(),
            variables.computeIfAbsent(variable, symbol -> context.names().make(names.name(symbol) + "$outer"))));
      }
    }
  }

  /** The variable that a function of a block makes besides, or -1. */
  private int variableOf(Target.BindingName name) {
    int symbol = names.symbolOf(name.id());
    if (symbol < 0 || !names.is(symbol, SymbolFlags.HOISTED_FUNCTION)) {
      return NameTable.NONE;
    }
    int scope = names.parentScope(names.scopeOfSymbol(symbol));
    int outer = scope < 0 ? NameTable.NONE : names.lookup(scope, names.name(symbol));
    return outer >= 0 && outer != symbol && names.is(outer, SymbolFlags.HOISTED_FUNCTION) ? outer : NameTable.NONE;
  }

  private Statement assigned(Node place, Target.BindingName name, String variable) {
    int at = place.end();
    var target = new Target.BindingName(newId(), at, at, variable);
    var value = new Expression.NameUse(newId(), at, at, name.name());
    var declarator = new VariableDeclarator(newId(), at, at, target, false, null, value);
    return new Statement.VariableDeclaration(newId(), at, at, Modifiers.NONE, VariableKind.VAR, List.of(declarator));
  }

  @Override
  protected Statement substatement(Statement statement) {
    Statement now = super.substatement(statement);
    return now instanceof Function ? new Statement.Block(newId(), now.start(), now.end(), List.of(now)) : now;
  }

  @Override
  protected Statement labeled(Statement.Labeled s) {
    Statement body = s.body();
    while (body instanceof Statement.Labeled inner) {
      body = inner.body();
    }
    return body instanceof Function function ? statement(function) : super.labeled(s);
  }

  // ---- uses --------------------------------------------------------------------------------------------------------

  private void uses(Program program, BiConsumer<Integer, String> put) {
    var waiting = new ArrayDeque<Node>();
    waiting.push(program);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      int symbol = names.symbolOf(node.id());
      String variable = symbol < 0 ? null : variables.get(symbol);
      if (variable != null) {
        put.accept(node.id(), variable);
      }
      undeclared(targetOf(node), put);
      Children.forEach(node, waiting::push);
    }
  }

  private static @Nullable Node targetOf(Node node) {
    return switch (node) {
      case Expression.Assign assign -> assign.target();
      case Expression.Update update -> update.target();
      case PatternElement element -> element.target();
      case PatternProperty property -> property.target();
      case RestElement rest -> rest.target();
      case Statement.ForIn loop -> loop.head() instanceof ForHead.Assigned head ? head.target() : null;
      case Statement.ForOf loop -> loop.head() instanceof ForHead.Assigned head ? head.target() : null;
      default -> null;
    };
  }

  private void undeclared(@Nullable Node target, BiConsumer<Integer, String> put) {
    Node inner = target;
    while (inner instanceof Expression.Parenthesized parenthesized) {
      inner = parenthesized.inner();
    }
    if (inner instanceof Expression.NameUse use && names.symbolOf(use.id()) < 0 && !OWN.contains(use.name())) {
      put.accept(use.id(), "globalThis." + use.name());
    }
  }
}
