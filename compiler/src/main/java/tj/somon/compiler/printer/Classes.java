package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Classes (ECMAScript 2025, 15.7). */
final class Classes {
  private final Pen pen;

  Classes(Pen pen) {
    this.pen = pen;
  }

  /** A class declaration or expression. */
  void definition(ClassDefinition definition) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.out.mark(definition.start());
    modifiers(definition.modifiers());
    pen.word(TokenKind.CLASS);
    pen.character(' ');
    Target.BindingName name = definition.name();
    if (name != null) {
      pen.patterns.binding(name);
      pen.typeSyntax.parameters(definition.typeParameters());
      pen.character(' ');
    } else if (!definition.typeParameters().isEmpty()) {
      pen.typeSyntax.parameters(definition.typeParameters());
      pen.character(' ');
    }
    Expression superClass = definition.superClass();
    if (superClass != null) {
      heritage(superClass, definition.superTypeArguments(), name != null);
    }
    interfaces(definition.interfaces());
    members(definition);
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  /** Without a name before it, the Tajik word could be the name. */
  private void heritage(Expression superClass, List<TypeNode> typeArguments, boolean named) {
    pen.text(named ? pen.words.of(TokenKind.EXTENDS) : "extends");
    pen.character(' ');
    pen.lessBefore = false;
    pen.expressions.expression(superClass, Level.LEFT_HAND_SIDE);
    if (!typeArguments.isEmpty()) {
      pen.typeSyntax.arguments(typeArguments);
    }
    pen.character(' ');
  }

  private void interfaces(List<HeritageType> interfaces) {
    if (!interfaces.isEmpty()) {
      pen.word(Role.IMPLEMENTS);
      pen.character(' ');
      pen.typeSyntax.heritage(interfaces);
      pen.character(' ');
    }
  }

  private void members(ClassDefinition definition) {
    List<ClassMember> members = definition.members();
    pen.character('{');
    if (members.isEmpty() && !pen.comments.waitsBefore(definition.end())) {
      pen.character('}');
      return;
    }
    pen.indent();
    ClassMember previous = null;
    for (int i = 0; i < members.size(); i++) {
      ClassMember member = members.get(i);
      if (previous != null) {
        pen.comments.trailing(previous.end(), member.start());
        pen.gap(pen.comments.startBefore(member.start()));
      }
      pen.newline();
      pen.comments.leading(member.start());
      pen.lessBefore = false;
      member(member);
      previous = member;
    }
    if (previous != null) {
      pen.comments.trailing(previous.end(), definition.end());
    }
    pen.comments.closing(definition.end());
    pen.dedent();
    pen.newline();
    pen.character('}');
  }

  private void member(ClassMember member) {
    switch (member) {
      case ClassMember.Method method -> method(method);
      case ClassMember.Field field -> field(field);
      case ClassMember.StaticBlock block -> {
        pen.out.mark(block.start());
        pen.word(TokenKind.STATIC);
        pen.character(' ');
        pen.functions.block(block.body());
      }
      case ClassMember.Index index -> {
        pen.typeMembers.index(index.signature());
        pen.character(';');
      }
    }
  }

  private void method(ClassMember.Method method) {
    modifiers(method.modifiers());
    if (method.kind() == MethodKind.CONSTRUCTOR) {
      pen.out.mark(method.key().start());
      pen.word(Role.CONSTRUCTOR);
    } else {
      pen.objects.prefix(method.kind(), method.function());
      key(method.key(), method.kind() == MethodKind.METHOD && !Modifiers.has(method.modifiers(), Modifiers.STATIC));
    }
    optional(method.optional());
    pen.functions.method(method.function());
  }

  /** The key of a member; a plain method may not be called as the constructor is in Tajik. */
  private void key(PropertyKey key, boolean plainMethod) {
    if (plainMethod && key instanceof PropertyKey.Name(_, var start, _, var name) && pen.words.isSuspect(name)
        && (pen.words.rolesOf(name) & Role.CONSTRUCTOR.bit()) != 0) {
      pen.out.mark(start);
      pen.text(Wording.escaped(name));
    } else {
      pen.names.key(key);
    }
  }

  private void field(ClassMember.Field field) {
    modifiers(field.modifiers());
    pen.names.key(field.key());
    optional(field.optional());
    if (field.definite()) {
      pen.character('!');
    }
    type(field.type());
    pen.patterns.initializer(field.initializer());
    pen.character(';');
  }

  private void optional(boolean optional) {
    if (optional) {
      pen.character('?');
    }
  }

  private void type(@Nullable TypeNode type) {
    if (type != null) {
      pen.text(": ");
      pen.typeSyntax.type(type, Level.TYPE);
    }
  }

  // ---- modifiers ---------------------------------------------------------------------------------------------------

  /** Modifier words in the order that TypeScript asks for, each with a space behind it. */
  void modifiers(int modifiers) {
    if (modifiers == Modifiers.NONE) {
      return;
    }
    modifier(modifiers, Modifiers.DECLARE, Role.DECLARE);
    modifier(modifiers, Modifiers.PUBLIC, Role.PUBLIC);
    modifier(modifiers, Modifiers.PRIVATE, Role.PRIVATE);
    modifier(modifiers, Modifiers.PROTECTED, Role.PROTECTED);
    modifier(modifiers, Modifiers.ABSTRACT, Role.ABSTRACT);
    if (Modifiers.has(modifiers, Modifiers.STATIC)) {
      pen.tiedWord(TokenKind.STATIC);
    }
    modifier(modifiers, Modifiers.OVERRIDE, Role.OVERRIDE);
    modifier(modifiers, Modifiers.READONLY, Role.READONLY);
    modifier(modifiers, Modifiers.ACCESSOR, Role.ACCESSOR);
    if (Modifiers.has(modifiers, Modifiers.CONST)) {
      pen.tiedWord(TokenKind.CONST);
    }
    if (Modifiers.has(modifiers, Modifiers.IN)) {
      pen.text("in ");
    }
    modifier(modifiers, Modifiers.OUT, Role.OUT);
  }

  private void modifier(int modifiers, int bit, Role role) {
    if (Modifiers.has(modifiers, bit)) {
      pen.tiedWord(role);
    }
  }
}
