package tj.somon.compiler.printer;

import java.util.List;
import tj.somon.compiler.ast.EnumMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.TypeDeclaration.Alias;
import tj.somon.compiler.ast.TypeDeclaration.AmbientModule;
import tj.somon.compiler.ast.TypeDeclaration.Interface;
import tj.somon.compiler.ast.TypeDeclaration.Namespace;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Declarations that TypeScript adds (SomonScript language specification, sections 7 and 8). */
final class Declarations {
  private final Pen pen;

  Declarations(Pen pen) {
    this.pen = pen;
  }

  void declaration(TypeDeclaration declaration) {
    pen.out.mark(declaration.start());
    switch (declaration) {
      case Interface node -> interfaceDeclaration(node);
      case Alias node -> alias(node);
      case TypeDeclaration.Enum node -> enumeration(node);
      case Namespace node -> namespace(node);
      case AmbientModule node -> ambientModule(node);
    }
  }

  private void interfaceDeclaration(Interface node) {
    pen.classes.modifiers(node.modifiers());
    pen.tiedWord(Role.INTERFACE);
    pen.names.typeBinding(node.name());
    pen.typeSyntax.parameters(node.typeParameters());
    pen.character(' ');
    if (!node.parents().isEmpty()) {
      pen.word(TokenKind.EXTENDS);
      pen.character(' ');
      pen.typeSyntax.heritage(node.parents());
      pen.character(' ');
    }
    pen.typeMembers.body(node.members(), node.end());
  }

  private void alias(Alias node) {
    pen.classes.modifiers(node.modifiers());
    pen.tiedWord(Role.TYPE);
    pen.names.typeBinding(node.name());
    pen.typeSyntax.parameters(node.typeParameters());
    pen.text(" = ");
    pen.typeSyntax.type(node.type(), Level.TYPE);
    pen.character(';');
  }

  // ---- enums -------------------------------------------------------------------------------------------------------

  private void enumeration(TypeDeclaration.Enum node) {
    pen.classes.modifiers(node.modifiers());
    pen.tiedWord(TokenKind.ENUM);
    pen.names.binding(node.name());
    pen.text(" {");
    List<EnumMember> members = node.members();
    if (members.isEmpty() && !pen.comments.waitsBefore(node.end())) {
      pen.character('}');
      return;
    }
    pen.indent();
    EnumMember previous = null;
    for (int i = 0; i < members.size(); i++) {
      EnumMember member = members.get(i);
      if (previous != null) {
        pen.character(',');
        pen.comments.trailing(previous.end(), member.start());
        pen.gap(pen.comments.startBefore(member.start()));
      }
      pen.newline();
      pen.comments.leading(member.start());
      pen.names.key(member.key());
      pen.patterns.initializer(member.initializer());
      previous = member;
    }
    if (previous != null) {
      pen.comments.trailing(previous.end(), node.end());
    }
    pen.comments.closing(node.end());
    pen.dedent();
    pen.newline();
    pen.character('}');
  }

  // ---- namespaces --------------------------------------------------------------------------------------------------

  private void namespace(Namespace first) {
    pen.classes.modifiers(first.modifiers());
    pen.tiedWord(Role.NAMESPACE);
    pen.names.binding(first.name());
    Namespace node = first;
    for (Namespace inner = dotted(node); inner != null; inner = dotted(node)) {
      pen.character('.');
      pen.names.binding(inner.name());
      node = inner;
    }
    pen.character(' ');
    pen.statements.braces(node.body(), node.end(), false, false);
  }

  /** The namespace that was written behind the dot of this one. */
  private static @org.jspecify.annotations.Nullable Namespace dotted(Namespace node) {
    return node.body().size() == 1 && node.body().getFirst() instanceof ModuleItem.ExportDeclaration(_, _, _, var inner)
        && inner instanceof Namespace namespace && namespace.dotted() ? namespace : null;
  }

  private void ambientModule(AmbientModule node) {
    pen.tiedWord(Role.DECLARE);
    Expression.StringLiteral name = node.name();
    if (name == null) {
      pen.word(Role.GLOBAL);
    } else {
      pen.tiedWord(Role.MODULE);
      pen.literals.string(name);
    }
    List<Statement> body = node.body();
    if (body == null) {
      pen.character(';');
    } else {
      pen.character(' ');
      pen.statements.braces(body, node.end(), false, false);
    }
  }
}
