package tj.somon.compiler.names;

import java.util.List;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Target.BindingName;

/** Scopes of classes (ECMAScript 2025, 15.7). All code of a class is strict mode code. */
final class ClassWalk {
  private static final int CLASS = SymbolFlags.CLASS | SymbolFlags.VALUE | SymbolFlags.TYPE;
  private final Walk walk;

  ClassWalk(Walk walk) {
    this.walk = walk;
  }

  void declaration(ClassDefinition definition, int flags) {
    boolean ambient = walk.ambient;
    walk.ambient |= Modifiers.has(definition.modifiers(), Modifiers.DECLARE);
    BindingName name = definition.name();
    if (name != null) {
      walk.declare(name, CLASS | flags);
    }
    body(definition, false);
    walk.ambient = ambient;
  }

  void expression(ClassDefinition definition) {
    body(definition, true);
  }

  private void body(ClassDefinition definition, boolean declaresOwnName) {
    boolean strict = walk.strict;
    walk.strict = true;
    walk.enter(ScopeKind.CLASS, definition);
    BindingName name = definition.name();
    if (declaresOwnName && name != null) {
      walk.declare(name, CLASS | SymbolFlags.OWN_NAME);
    }
    walk.types.parameters(definition.typeParameters());
    walk.expressions.optional(definition.superClass());
    walk.types.all(definition.superTypeArguments());
    walk.types.heritage(definition.interfaces());
    walk.privateNames.enter(definition.members());
    members(definition.members());
    walk.privateNames.leave();
    walk.leave();
    walk.strict = strict;
  }

  private void members(List<ClassMember> members) {
    for (int i = 0; i < members.size(); i++) {
      switch (members.get(i)) {
        case ClassMember.Method method -> {
          walk.expressions.key(method.key());
          walk.functions.method(method.function());
        }
        case ClassMember.Field field -> field(field);
        case ClassMember.StaticBlock block -> staticBlock(block);
        case ClassMember.Index index -> walk.types.member(index.signature());
      }
    }
  }

  private void field(ClassMember.Field field) {
    walk.expressions.key(field.key());
    walk.types.optional(field.type());
    Expression initializer = field.initializer();
    if (initializer == null) {
      return;
    }
    long outer = walk.functions.begin();
    walk.enter(ScopeKind.FIELD, field);
    walk.expressions.expression(initializer);
    walk.leave();
    walk.functions.end(outer);
  }

  private void staticBlock(ClassMember.StaticBlock block) {
    long outer = walk.functions.begin();
    walk.enter(ScopeKind.STATIC_BLOCK, block);
    FunctionBody body = block.body();
    walk.scopes.setNode(body.id(), walk.scope);
    walk.statements.all(body.statements());
    walk.leave();
    walk.functions.end(outer);
  }
}
