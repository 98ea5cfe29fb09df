package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeMember.CallSignature;
import tj.somon.compiler.ast.TypeMember.IndexSignature;
import tj.somon.compiler.ast.TypeMember.MethodSignature;
import tj.somon.compiler.ast.TypeMember.PropertySignature;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeNode.Mapped;
import tj.somon.compiler.ast.TypeNode.ObjectType;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Members of interfaces and object types, and mapped types. */
final class TypeMembers {
  private final Pen pen;

  TypeMembers(Pen pen) {
    this.pen = pen;
  }

  /** An object type: on one line unless the source has it on several. */
  void object(ObjectType object) {
    List<TypeMember> members = object.members();
    int end = pen.isFromSource(object) ? object.end() - 1 : -1;
    boolean broken = pen.brackets.isBroken(object.start(), members, end);
    pen.character('{');
    if (broken) {
      pen.indent();
    } else if (!members.isEmpty()) {
      pen.character(' ');
    }
    TypeMember previous = null;
    for (int i = 0; i < members.size(); i++) {
      TypeMember member = members.get(i);
      pen.brackets.beforeItem(broken, previous, member, ';');
      member(member);
      previous = member;
    }
    if (broken) {
      pen.character(';');
    }
    pen.brackets.afterItems(broken, previous, end);
    pen.text(broken || members.isEmpty() ? "}" : " }");
  }

  /** The members of an interface in their braces, each on a line; {@code end} is the offset behind the brace. */
  void body(List<TypeMember> members, int end) {
    pen.character('{');
    if (members.isEmpty() && !pen.comments.waitsBefore(end)) {
      pen.character('}');
      return;
    }
    pen.indent();
    TypeMember previous = null;
    for (int i = 0; i < members.size(); i++) {
      TypeMember member = members.get(i);
      if (previous != null) {
        pen.comments.trailing(previous.end(), member.start());
        pen.gap(pen.comments.startBefore(member.start()));
      }
      pen.newline();
      pen.comments.leading(member.start());
      member(member);
      pen.character(';');
      previous = member;
    }
    if (previous != null) {
      pen.comments.trailing(previous.end(), end);
    }
    pen.comments.closing(end);
    pen.dedent();
    pen.newline();
    pen.character('}');
  }

  private void member(TypeMember member) {
    switch (member) {
      case PropertySignature property -> {
        pen.classes.modifiers(property.modifiers());
        pen.names.key(property.key());
        if (property.optional()) {
          pen.character('?');
        }
        type(property.type());
      }
      case MethodSignature method -> method(method);
      case CallSignature call -> {
        if (call.construct()) {
          pen.word(TokenKind.NEW);
          pen.character(' ');
        }
        pen.functions.signature(call.typeParameters(), call.parameters(), call.start(), call.returnType(), Level.TYPE,
            call.end());
      }
      case IndexSignature signature -> index(signature);
    }
  }

  private void method(MethodSignature method) {
    if (method.kind() == MethodKind.GET) {
      pen.tiedWord(Role.GET);
    } else if (method.kind() == MethodKind.SET) {
      pen.tiedWord(Role.SET);
    }
    pen.names.key(method.key());
    if (method.optional()) {
      pen.character('?');
    }
    pen.functions.signature(method.typeParameters(), method.parameters(), method.key().end(), method.returnType(),
        Level.TYPE, method.end());
  }

  /** An index signature without its semicolon. */
  void index(IndexSignature signature) {
    pen.classes.modifiers(signature.modifiers());
    pen.character('[');
    pen.functions.parameter(signature.key());
    pen.character(']');
    type(signature.type());
  }

  private void type(@Nullable TypeNode type) {
    if (type != null) {
      pen.text(": ");
      pen.typeSyntax.type(type, Level.TYPE);
    }
  }

  void mapped(Mapped mapped) {
    pen.text("{ ");
    String readonly = mapped.readonly();
    if (!readonly.isEmpty()) {
      if (readonly.charAt(0) == '+' || readonly.charAt(0) == '-') {
        pen.character(readonly.charAt(0));
      }
      pen.tiedWord(Role.READONLY);
    }
    pen.character('[');
    pen.names.typeBinding(mapped.key());
    pen.character(' ');
    pen.word(TokenKind.IN);
    pen.character(' ');
    pen.typeSyntax.type(mapped.constraint(), Level.TYPE);
    TypeNode remapped = mapped.remapped();
    if (remapped != null) {
      pen.character(' ');
      pen.word(Role.AS);
      pen.character(' ');
      pen.typeSyntax.type(remapped, Level.TYPE);
    }
    pen.character(']');
    pen.text(mapped.optional());
    type(mapped.type());
    pen.text(" }");
  }
}
