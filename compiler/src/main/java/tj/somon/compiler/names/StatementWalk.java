package tj.somon.compiler.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.CatchClause;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.VariableDeclaration;
import tj.somon.compiler.ast.SwitchCase;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;

/** Scopes, labels and declarations of statements (ECMAScript 2025, 14). */
final class StatementWalk {
  private final Walk walk;

  StatementWalk(Walk walk) {
    this.walk = walk;
  }

  void all(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      statement(statements.get(i));
    }
  }

  void statement(Statement statement) {
    switch (statement) {
      case Statement.ExpressionStatement s -> walk.expressions.expression(s.expression());
      case VariableDeclaration s -> variables(s, 0);
      case Statement.If s -> ifChain(s);
      case Statement.Return s -> walk.expressions.optional(s.argument());
      case Statement.Block s -> block(s);
      case Function s -> walk.functions.declaration(s, 0);
      case Statement.For s -> forLoop(s);
      case ClassDefinition s -> walk.classes.declaration(s, 0);
      case Statement.ForOf s -> forOf(s);
      case Statement.ForIn s -> forIn(s);
      case Statement.While s -> whileLoop(s);
      case Statement.Throw s -> walk.expressions.expression(s.argument());
      case Statement.Try s -> tryStatement(s);
      case Statement.Break s -> walk.labels.check(s);
      case Statement.Continue s -> walk.labels.check(s);
      case Statement.Switch s -> switchStatement(s);
      case Statement.DoWhile s -> {
        loopBody(s.body());
        walk.expressions.expression(s.test());
      }
      case Statement.Empty _,Statement.Directive _,Statement.Debugger _ -> {
      }
      case Statement.Labeled s -> labeled(s);
      case Statement.With s -> with(s);
      case ModuleItem s -> walk.modules.item(s);
      case TypeDeclaration s -> walk.typeDeclarations.declaration(s, 0);
    }
  }

  /** A declaration behind {@code export}; {@code flags} say what the export makes of its names. */
  void exported(Statement declaration, int flags) {
    switch (declaration) {
      case VariableDeclaration s -> variables(s, flags);
      case Function s -> walk.functions.declaration(s, flags);
      case ClassDefinition s -> walk.classes.declaration(s, flags);
      case TypeDeclaration s -> walk.typeDeclarations.declaration(s, flags);
      case ModuleItem.ImportEquals s -> walk.modules.importEquals(s, flags);
      default -> statement(declaration);
    }
  }

  private void variables(VariableDeclaration declaration, int flags) {
    boolean ambient = walk.ambient;
    walk.ambient |= Modifiers.has(declaration.modifiers(), Modifiers.DECLARE);
    walk.topLevelAwait |= declaration.kind() == VariableKind.AWAIT_USING && walk.functionDepth == 0;
    int all = flagsOf(declaration.kind()) | SymbolFlags.VALUE | flags;
    List<VariableDeclarator> declarators = declaration.declarators();
    for (int i = 0; i < declarators.size(); i++) {
      VariableDeclarator declarator = declarators.get(i);
      walk.targets.bind(declarator.target(), all);
      walk.types.optional(declarator.type());
      walk.expressions.optional(declarator.initializer());
    }
    walk.ambient = ambient;
  }

  private static int flagsOf(VariableKind kind) {
    return switch (kind) {
      case VAR -> SymbolFlags.VAR;
      case LET -> SymbolFlags.LET;
      case CONST -> SymbolFlags.CONST;
      case USING, AWAIT_USING -> SymbolFlags.USING;
    };
  }

  private void block(Statement.Block block) {
    walk.enter(ScopeKind.BLOCK, block);
    all(block.statements());
    walk.leave();
  }

  private void ifChain(Statement.If first) {
    Statement at = first;
    while (at instanceof Statement.If s) {
      walk.expressions.expression(s.test());
      branch(s.then());
      at = s.otherwise();
    }
    if (at != null) {
      branch(at);
    }
  }

  /** A statement that is the part of another; a function there stands in a block of its own (annex B.3.3). */
  private void branch(Statement statement) {
    if (statement instanceof Function function) {
      walk.enterUnowned(ScopeKind.BLOCK, function);
      walk.functions.declaration(function, 0);
      walk.leave();
    } else {
      statement(statement);
    }
  }

  private void loopBody(Statement body) {
    walk.labels.enterLoop();
    branch(body);
    walk.labels.leaveLoop();
  }

  private void forLoop(Statement.For loop) {
    walk.enter(ScopeKind.FOR, loop);
    Statement initializer = loop.initializer();
    if (initializer != null) {
      statement(initializer);
    }
    walk.expressions.optional(loop.test());
    walk.expressions.optional(loop.update());
    loopBody(loop.body());
    walk.leave();
  }

  private void forOf(Statement.ForOf loop) {
    walk.topLevelAwait |= loop.await() && walk.functionDepth == 0;
    walk.enter(ScopeKind.FOR, loop);
    head(loop.head());
    walk.expressions.expression(loop.iterable());
    loopBody(loop.body());
    walk.leave();
  }

  private void forIn(Statement.ForIn loop) {
    walk.enter(ScopeKind.FOR, loop);
    head(loop.head());
    walk.expressions.expression(loop.object());
    loopBody(loop.body());
    walk.leave();
  }

  private void head(ForHead head) {
    switch (head) {
      case ForHead.Declared(var declaration) -> variables(declaration, 0);
      case ForHead.Assigned(var target) -> walk.targets.assign(target);
    }
  }

  /** The word of a loop may be a soft keyword, which could also be meant as the name of a function. */
  private void whileLoop(Statement.While loop) {
    if (walk.language.tajik()) {
      String word = walk.diagnostics.wordAt(loop.start());
      if (!word.equals("while")) {
        walk.uses.add(loop, walk.symbols.atoms.of(word), Uses.PROBE);
      }
    }
    walk.expressions.expression(loop.test());
    loopBody(loop.body());
  }

  private void tryStatement(Statement.Try statement) {
    block(statement.block());
    CatchClause handler = statement.handler();
    if (handler != null) {
      walk.enter(ScopeKind.CATCH, handler);
      parameter(handler.parameter());
      walk.types.optional(handler.type());
      block(handler.body());
      walk.leave();
    }
    Statement.Block finalizer = statement.finalizer();
    if (finalizer != null) {
      block(finalizer);
    }
  }

  private void parameter(@Nullable Target parameter) {
    if (parameter != null) {
      boolean plain = parameter instanceof Target.BindingName;
      int flags = SymbolFlags.CATCH | SymbolFlags.VALUE;
      walk.targets.bind(parameter, plain ? flags : flags | SymbolFlags.LET);
    }
  }

  private void switchStatement(Statement.Switch statement) {
    walk.expressions.expression(statement.discriminant());
    walk.enter(ScopeKind.SWITCH, statement);
    walk.labels.enterSwitch();
    List<SwitchCase> cases = statement.cases();
    for (int i = 0; i < cases.size(); i++) {
      walk.expressions.optional(cases.get(i).test());
      all(cases.get(i).body());
    }
    walk.labels.leaveSwitch();
    walk.leave();
  }

  private void labeled(Statement.Labeled labeled) {
    Statement body = labeled.body();
    while (body instanceof Statement.Labeled inner) {
      body = inner.body();
    }
    walk.labels.enterLabel(labeled, body);
    statement(labeled.body());
    walk.labels.leaveLabel();
  }

  private void with(Statement.With statement) {
    walk.expressions.expression(statement.object());
    walk.enter(ScopeKind.WITH, statement);
    walk.scopes.setOutward(walk.scope, ScopeStore.WITH);
    branch(statement.body());
    walk.leave();
  }
}
