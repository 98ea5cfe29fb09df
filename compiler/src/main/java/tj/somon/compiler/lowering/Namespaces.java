package tj.somon.compiler.lowering;

import java.util.List;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.names.NameTable;

/** Namespaces become functions that fill an object; exported variables live on the object only. */
final class Namespaces {
  private final TypeEraser eraser;
  private final NameTable names;
  private final Containers containers;
  private final NewNodes make;

  Namespaces(TypeEraser eraser, NameTable names, Containers containers, NewNodes make) {
    this.eraser = eraser;
    this.names = names;
    this.containers = containers;
    this.make = make;
  }

  /** Appends the variable and the code of a namespace that has code. */
  void lower(TypeDeclaration.Namespace declaration, boolean exported, List<Statement> out) {
    Container outer = containers.current();
    if (outer != null && exported) {
      outer.addLocal(names.symbolOf(declaration.name().id()));
    }
    containers.declareVariable(declaration, declaration.name(), false, exported, out);
    Container entered = containers.enter(declaration, declaration.name(), eraser.functionDepth());
    addLocals(declaration.body(), entered);
    List<Statement> body = eraser.statements(declaration.body());
    containers.leave(entered);
    out.add(containers.filled(declaration, declaration.name(), entered.parameter(), body, exported));
  }

  /** Notes the exported members that keep a name of their own, before a use of one is met. */
  private void addLocals(List<Statement> body, Container container) {
    for (Statement statement : body) {
      if (statement instanceof ModuleItem.ExportDeclaration export && !RuntimeMeaning.isErased(export)) {
        switch (export.declaration()) {
          case Function f when f.name() != null -> container.addDeclared(names.symbolOf(f.name().id()));
          case ClassDefinition c when c.name() != null -> container.addDeclared(names.symbolOf(c.name().id()));
          case TypeDeclaration.Enum e -> container.addLocal(names.symbolOf(e.name().id()));
          case TypeDeclaration.Namespace n -> container.addLocal(names.symbolOf(n.name().id()));
          default -> {
          }
        }
      }
    }
  }

  /** Appends an exported member of the namespace that is being lowered. */
  void member(ModuleItem.ExportDeclaration export, Container home, List<Statement> out) {
    switch (export.declaration()) {
      case Statement.VariableDeclaration variables -> variables(variables, out);
      case Function f when f.name() != null -> {
        out.add(eraser.statement(f));
        out.add(containers.assignMember(export, home, f.name(), NewNodes.use(f.name())));
      }
      case ClassDefinition c when c.name() != null -> {
        out.add(eraser.statement(c));
        out.add(containers.assignMember(export, home, c.name(), NewNodes.use(c.name())));
      }
      case TypeDeclaration.Enum e -> eraser.enums().lower(e, true, out);
      case TypeDeclaration.Namespace n -> lower(n, true, out);
      default -> throw new IllegalStateException("not a member of a namespace: " + export.start());
    }
  }

  /** {@code N.a = 1;} for each variable that has a value. */
  private void variables(Statement.VariableDeclaration declaration, List<Statement> out) {
    for (VariableDeclarator declarator : declaration.declarators()) {
      Expression initializer = declarator.initializer();
      if (initializer == null) {
        eraser.eraseType(declarator.type());
      } else {
        Target target = eraser.target(declarator.target());
        eraser.eraseType(declarator.type());
        out.add(make.statement(declarator, make.assign(declarator, target, eraser.expression(initializer))));
      }
    }
  }
}
