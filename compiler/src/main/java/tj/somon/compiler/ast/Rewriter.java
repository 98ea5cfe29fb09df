package tj.somon.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree-to-tree rewriter that changes nothing: subclasses override the methods of the kinds that they change.
 *
 * <p>Unchanged subtrees are shared: where no descendant changed, the same instance comes back. A node that is rebuilt
 * because a descendant changed keeps its id and span, so side tables still know it; nodes that are new take an id from
 * {@link #newId()}. Children are visited in source order. Types are left alone, see {@link #type}.
 *
 * <p>Chains that lean to the left ({@code a + b + c}, {@code a.b().c()}, {@code a as T as U}) may be very deep. They are
 * walked by a loop from the innermost operand outwards, so the methods for their kinds get the operand already rewritten,
 * beside the node with its original operand.
 */
public class Rewriter extends FunctionRewriter {
  /** A rewriter whose new nodes are numbered from {@code nodeCount}. */
  protected Rewriter(int nodeCount) {
    super(nodeCount);
  }

  /** The rewritten program; the node count includes the new nodes. */
  public Program program(Program program) {
    List<Statement> body = statements(program.body());
    if (body == program.body() && nodeCount() == program.nodeCount()) {
      return program;
    }
    return new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(),
        program.hashbang(), body, nodeCount(), program.sourceNodeCount());
  }

  // ---- statements ---------------------------------------------------------------------------------------------------

  @Override
  protected Statement statement(Statement statement) {
    return switch (statement) {
      case Statement.ExpressionStatement s -> expressionStatement(s);
      case Statement.VariableDeclaration s -> variableDeclaration(s);
      case Statement.If s -> ifStatement(s);
      case Statement.Return s -> returnStatement(s);
      case Statement.Block s -> block(s);
      case Function s -> function(s);
      case Statement.For s -> forStatement(s);
      case ClassDefinition s -> classDefinition(s);
      case Statement.ForOf s -> forOf(s);
      case Statement.ForIn s -> forIn(s);
      case Statement.While s -> whileStatement(s);
      case Statement.Throw s -> throwStatement(s);
      case Statement.Try s -> tryStatement(s);
      case Statement.Break s -> s;
      case Statement.Continue s -> s;
      case Statement.Switch s -> switchStatement(s);
      case Statement.DoWhile s -> doWhile(s);
      case Statement.Empty s -> s;
      case Statement.Directive s -> s;
      case Statement.Labeled s -> labeled(s);
      case Statement.Debugger s -> s;
      case Statement.With s -> with(s);
      case ModuleItem s -> moduleItem(s);
      case TypeDeclaration s -> typeDeclaration(s);
    };
  }

  protected Statement expressionStatement(Statement.ExpressionStatement s) {
    Expression expression = expression(s.expression());
    return expression == s.expression() ? s : new Statement.ExpressionStatement(s.id(), s.start(), s.end(), expression);
  }

  protected Statement variableDeclaration(Statement.VariableDeclaration s) {
    return variables(s);
  }

  /** A declaration of variables that remains one, in the head of a loop for instance. */
  protected final Statement.VariableDeclaration variables(Statement.VariableDeclaration s) {
    List<VariableDeclarator> declarators = each(s.declarators(), this::declarator);
    return declarators == s.declarators() ? s
        : new Statement.VariableDeclaration(s.id(), s.start(), s.end(), s.modifiers(), s.kind(), declarators);
  }

  protected VariableDeclarator declarator(VariableDeclarator d) {
    Target target = target(d.target());
    TypeNode type = type(d.type());
    Expression initializer = optional(d.initializer());
    return target == d.target() && type == d.type() && initializer == d.initializer() ? d
        : new VariableDeclarator(d.id(), d.start(), d.end(), target, d.definite(), type, initializer);
  }

  /** An if statement with the chain of its else-if branches, by a loop. */
  protected Statement ifStatement(Statement.If s) {
    var links = new ArrayList<Statement.If>(2);
    var tests = new ArrayList<Expression>(2);
    var thens = new ArrayList<Statement>(2);
    Statement otherwise = s;
    while (otherwise instanceof Statement.If link) {
      links.add(link);
      tests.add(expression(link.test()));
      thens.add(substatement(link.then()));
      otherwise = link.otherwise();
    }
    if (otherwise != null) {
      otherwise = substatement(otherwise);
    }
    for (int i = links.size() - 1; i >= 0; i--) {
      Statement.If link = links.get(i);
      boolean same = tests.get(i) == link.test() && thens.get(i) == link.then() && otherwise == link.otherwise();
      otherwise = same ? link
          : new Statement.If(link.id(), link.start(), link.end(), tests.get(i), thens.get(i), otherwise);
    }
    return otherwise == null ? s : otherwise;
  }

  protected Statement returnStatement(Statement.Return s) {
    Expression argument = optional(s.argument());
    return argument == s.argument() ? s : new Statement.Return(s.id(), s.start(), s.end(), argument);
  }

  protected Statement throwStatement(Statement.Throw s) {
    Expression argument = expression(s.argument());
    return argument == s.argument() ? s : new Statement.Throw(s.id(), s.start(), s.end(), argument);
  }

  protected Statement.Block block(Statement.Block s) {
    List<Statement> statements = statements(s.statements());
    return statements == s.statements() ? s : new Statement.Block(s.id(), s.start(), s.end(), statements);
  }

  protected Statement forStatement(Statement.For s) {
    Statement initializer = s.initializer();
    if (initializer instanceof Statement.VariableDeclaration declaration) {
      initializer = forInitializer(declaration);
    } else if (initializer != null) {
      initializer = statement(initializer);
    }
    Expression test = optional(s.test());
    Expression update = optional(s.update());
    Statement body = substatement(s.body());
    boolean same = initializer == s.initializer() && test == s.test() && update == s.update() && body == s.body();
    return same ? s : new Statement.For(s.id(), s.start(), s.end(), initializer, test, update, body);
  }

  /** The declaration in the head of a for statement; null drops it. */
  protected @Nullable Statement forInitializer(Statement.VariableDeclaration declaration) {
    return variables(declaration);
  }

  protected Statement forOf(Statement.ForOf s) {
    ForHead head = forHead(s.head());
    Expression iterable = expression(s.iterable());
    Statement body = substatement(s.body());
    return head == s.head() && iterable == s.iterable() && body == s.body() ? s
        : new Statement.ForOf(s.id(), s.start(), s.end(), s.await(), head, iterable, body);
  }

  protected Statement forIn(Statement.ForIn s) {
    ForHead head = forHead(s.head());
    Expression object = expression(s.object());
    Statement body = substatement(s.body());
    return head == s.head() && object == s.object() && body == s.body() ? s
        : new Statement.ForIn(s.id(), s.start(), s.end(), head, object, body);
  }

  protected ForHead forHead(ForHead head) {
    return switch (head) {
      case ForHead.Declared(var declaration) -> {
        Statement.VariableDeclaration now = variables(declaration);
        yield now == declaration ? head : new ForHead.Declared(now);
      }
      case ForHead.Assigned(var target) -> {
        Target now = target(target);
        yield now == target ? head : new ForHead.Assigned(now);
      }
    };
  }

  protected Statement whileStatement(Statement.While s) {
    Expression test = expression(s.test());
    Statement body = substatement(s.body());
    return test == s.test() && body == s.body() ? s : new Statement.While(s.id(), s.start(), s.end(), test, body);
  }

  protected Statement doWhile(Statement.DoWhile s) {
    Statement body = substatement(s.body());
    Expression test = expression(s.test());
    return test == s.test() && body == s.body() ? s : new Statement.DoWhile(s.id(), s.start(), s.end(), body, test);
  }

  protected Statement switchStatement(Statement.Switch s) {
    Expression discriminant = expression(s.discriminant());
    List<SwitchCase> cases = each(s.cases(), this::switchCase);
    return discriminant == s.discriminant() && cases == s.cases() ? s
        : new Statement.Switch(s.id(), s.start(), s.end(), discriminant, cases);
  }

  private SwitchCase switchCase(SwitchCase c) {
    Expression test = optional(c.test());
    List<Statement> body = statements(c.body());
    return test == c.test() && body == c.body() ? c : new SwitchCase(c.id(), c.start(), c.end(), test, body);
  }

  protected Statement tryStatement(Statement.Try s) {
    Statement.Block block = block(s.block());
    CatchClause handler = s.handler() == null ? null : catchClause(s.handler());
    Statement.Block finalizer = s.finalizer() == null ? null : block(s.finalizer());
    return block == s.block() && handler == s.handler() && finalizer == s.finalizer() ? s
        : new Statement.Try(s.id(), s.start(), s.end(), block, handler, finalizer);
  }

  private CatchClause catchClause(CatchClause c) {
    Target parameter = c.parameter() == null ? null : target(c.parameter());
    TypeNode type = type(c.type());
    Statement.Block body = block(c.body());
    return parameter == c.parameter() && type == c.type() && body == c.body() ? c
        : new CatchClause(c.id(), c.start(), c.end(), parameter, type, body);
  }

  protected Statement labeled(Statement.Labeled s) {
    Statement body = substatement(s.body());
    return body == s.body() ? s : new Statement.Labeled(s.id(), s.start(), s.end(), s.label(), body);
  }

  protected Statement with(Statement.With s) {
    Expression object = expression(s.object());
    Statement body = substatement(s.body());
    return object == s.object() && body == s.body() ? s : new Statement.With(s.id(), s.start(), s.end(), object, body);
  }

  /** An import or an export. */
  protected Statement moduleItem(ModuleItem item) {
    return switch (item) {
      case ModuleItem.ExportDeclaration s -> {
        Statement declaration = statement(s.declaration());
        yield declaration == s.declaration() ? s
            : new ModuleItem.ExportDeclaration(s.id(), s.start(), s.end(), declaration);
      }
      case ModuleItem.ExportDefault s -> {
        Expression expression = expression(s.expression());
        yield expression == s.expression() ? s : new ModuleItem.ExportDefault(s.id(), s.start(), s.end(), expression);
      }
      case ModuleItem.ExportDefaultDeclaration s -> {
        Statement declaration = statement(s.declaration());
        yield declaration == s.declaration() ? s
            : new ModuleItem.ExportDefaultDeclaration(s.id(), s.start(), s.end(), declaration);
      }
      case ModuleItem.ExportAssignment s -> {
        Expression expression = expression(s.expression());
        yield expression == s.expression() ? s
            : new ModuleItem.ExportAssignment(s.id(), s.start(), s.end(), expression);
      }
      case ModuleItem.Import s -> s;
      case ModuleItem.ExportNames s -> s;
      case ModuleItem.ExportAll s -> s;
      case ModuleItem.ImportEquals s -> s;
      case ModuleItem.ExportAsNamespace s -> s;
    };
  }

  /** An interface, alias, enum, namespace or ambient module. */
  protected Statement typeDeclaration(TypeDeclaration declaration) {
    return switch (declaration) {
      case TypeDeclaration.Enum s -> {
        List<EnumMember> members = each(s.members(), this::enumMember);
        yield members == s.members() ? s
            : new TypeDeclaration.Enum(s.id(), s.start(), s.end(), s.modifiers(), s.name(), members);
      }
      case TypeDeclaration.Namespace s -> {
        List<Statement> body = statements(s.body());
        yield body == s.body() ? s
            : new TypeDeclaration.Namespace(s.id(), s.start(), s.end(), s.modifiers(), s.dotted(), s.name(), body);
      }
      case TypeDeclaration.Interface s -> s;
      case TypeDeclaration.Alias s -> s;
      case TypeDeclaration.AmbientModule s -> s;
    };
  }

  private EnumMember enumMember(EnumMember m) {
    Expression initializer = optional(m.initializer());
    return initializer == m.initializer() ? m : new EnumMember(m.id(), m.start(), m.end(), m.key(), initializer);
  }
}
