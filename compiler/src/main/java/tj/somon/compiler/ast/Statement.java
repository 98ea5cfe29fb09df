package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, a declaration or a module item. */
public sealed interface Statement extends Node permits Statement.ExpressionStatement, Statement.VariableDeclaration,
    Statement.If, Statement.Return, Statement.Block, Function, Statement.For, ClassDefinition, Statement.ForOf,
    Statement.ForIn, Statement.While, Statement.Throw, Statement.Try, Statement.Break, Statement.Continue,
    Statement.Switch, Statement.DoWhile, Statement.Empty, Statement.Directive, Statement.Labeled, Statement.Debugger,
    Statement.With, ModuleItem, TypeDeclaration {

  record ExpressionStatement(int id, int start, int end, Expression expression) implements Statement {}

  /**
   * A string statement of a directive prologue.
   *
   * @param raw the literal as written, with its quotes
   */
  record Directive(int id, int start, int end, String raw) implements Statement {

    /** Whether this is the directive {@code "use strict"} without escapes. */
    public boolean isUseStrict() {
      return raw.length() == 12 && raw.startsWith("use strict", 1);
    }
  }

  /**
   * Variables. {@code modifiers} is {@link Modifiers#DECLARE} or none.
   */
  record VariableDeclaration(int id, int start, int end, int modifiers, VariableKind kind,
      List<VariableDeclarator> declarators) implements Statement {}

  record Block(int id, int start, int end, List<Statement> statements) implements Statement {}

  record Empty(int id, int start, int end) implements Statement {}

  record If(int id, int start, int end, Expression test, Statement then, @Nullable Statement otherwise)
      implements Statement {}

  /** The initializer is a {@link VariableDeclaration} or an {@link ExpressionStatement}. */
  record For(int id, int start, int end, @Nullable Statement initializer, @Nullable Expression test,
      @Nullable Expression update, Statement body) implements Statement {}

  /** The head is a {@link VariableDeclaration} with one declarator or a {@link Target} of an assignment. */
  record ForIn(int id, int start, int end, ForHead head, Expression object, Statement body) implements Statement {}

  record ForOf(int id, int start, int end, boolean await, ForHead head, Expression iterable, Statement body)
      implements Statement {}

  record While(int id, int start, int end, Expression test, Statement body) implements Statement {}

  record DoWhile(int id, int start, int end, Statement body, Expression test) implements Statement {}

  record Switch(int id, int start, int end, Expression discriminant, List<SwitchCase> cases) implements Statement {}

  record Break(int id, int start, int end, @Nullable String label) implements Statement {}

  record Continue(int id, int start, int end, @Nullable String label) implements Statement {}

  record Return(int id, int start, int end, @Nullable Expression argument) implements Statement {}

  record Throw(int id, int start, int end, Expression argument) implements Statement {}

  record Try(int id, int start, int end, Block block, @Nullable CatchClause handler, @Nullable Block finalizer)
      implements Statement {}

  record Labeled(int id, int start, int end, String label, Statement body) implements Statement {}

  record Debugger(int id, int start, int end) implements Statement {}

  record With(int id, int start, int end, Expression object, Statement body) implements Statement {}
}
