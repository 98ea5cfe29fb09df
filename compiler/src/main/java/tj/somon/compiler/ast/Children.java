package tj.somon.compiler.ast;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node, whatever its kind, in source order. For walks that look at few kinds and need not be fast;
 * the caller keeps a stack of its own, because chains that lean to the left may be deeper than the call stack.
 */
public final class Children {
  private Children() {}

  /** Gives each child of a node to {@code action}. */
  public static void forEach(Node node, Consumer<? super Node> action) {
    switch (node) {
      case Program program -> each(program.body(), action);
      case Expression expression -> ofExpression(expression, action);
      case Statement statement -> ofStatement(statement, action);
      case Target target -> ofPattern(target, action);
      case FunctionBody body -> each(body.statements(), action);
      case Parameter p -> all(action, p.pattern(), p.type(), p.initializer());
      case VariableDeclarator d -> all(action, d.target(), d.type(), d.initializer());
      case PropertyKey.Computed computed -> action.accept(computed.expression());
      case PropertyKey.Name _,PropertyKey.Text _,PropertyKey.Numeric _,PropertyKey.PrivateName _ -> {
      }
      case ObjectMember.Property property -> all(action, property.key(), property.value());
      case ObjectMember.Shorthand shorthand -> all(action, shorthand.value(), shorthand.initializer());
      case ObjectMember.Method method -> all(action, method.key(), method.function());
      case ObjectMember.SpreadMember spread -> action.accept(spread.argument());
      case ClassMember.Method method -> all(action, method.key(), method.function());
      case ClassMember.Field field -> all(action, field.key(), field.type(), field.initializer());
      case ClassMember.StaticBlock block -> action.accept(block.body());
      case ClassMember.Index index -> action.accept(index.signature());
      case TypeNode type -> ofType(type, action);
      case TypeMember member -> ofTypeMember(member, action);
      case TypeParameter parameter -> all(action, parameter.name(), parameter.constraint(), parameter.fallback());
      case EntityName.Qualified qualified -> action.accept(qualified.left());
      case HeritageType heritage -> {
        action.accept(heritage.name());
        each(heritage.typeArguments(), action);
      }
      case PatternElement element -> all(action, element.target(), element.initializer());
      case PatternProperty property -> all(action, property.key(), property.target(), property.initializer());
      case RestElement rest -> action.accept(rest.target());
      case SwitchCase clause -> {
        all(action, clause.test());
        each(clause.body(), action);
      }
      case CatchClause clause -> all(action, clause.parameter(), clause.type(), clause.body());
      case ImportSpecifier specifier -> all(action, specifier.imported(), specifier.local());
      case ExportSpecifier specifier -> all(action, specifier.local(), specifier.exported());
      case ImportAttribute attribute -> action.accept(attribute.value());
      case EnumMember member -> all(action, member.key(), member.initializer());
      case TupleElement element -> action.accept(element.type());
      case EntityName.TypeName _,TemplateChunk _,ModuleName _ -> {
      }
    }
  }

  private static void ofExpression(Expression expression, Consumer<? super Node> action) {
    switch (expression) {
      case Expression.NameUse _,Expression.StringLiteral _,Expression.NumberLiteral _,Expression.BigIntLiteral _,Expression.BooleanLiteral _,Expression.NullLiteral _,Expression.RegExpLiteral _,Expression.This _,Expression.Super _,Expression.NewTarget _,Expression.ImportMeta _,Expression.Hole _,Expression.Missing _ ->
        {
        }
      case Expression.Member member -> action.accept(member.object());
      case Expression.Call call -> {
        action.accept(call.callee());
        each(call.typeArguments(), action);
        each(call.arguments(), action);
      }
      case Expression.Binary binary -> all(action, binary.left(), binary.right());
      case Expression.Index index -> all(action, index.object(), index.index());
      case Expression.Assign assign -> all(action, assign.target(), assign.value());
      case Function function -> ofFunction(function, action);
      case Arrow arrow -> ofArrow(arrow, action);
      case Expression.ObjectLiteral object -> each(object.members(), action);
      case Expression.ArrayLiteral array -> each(array.elements(), action);
      case Expression.Unary unary -> action.accept(unary.operand());
      case Expression.Conditional c -> all(action, c.test(), c.then(), c.otherwise());
      case Expression.Update update -> action.accept(update.target());
      case Expression.New made -> {
        action.accept(made.callee());
        each(made.typeArguments(), action);
        each(made.arguments(), action);
      }
      case Expression.Template template -> each(template.expressions(), action);
      case Expression.Spread spread -> action.accept(spread.argument());
      case Expression.Await await -> action.accept(await.argument());
      case ClassDefinition definition -> ofClass(definition, action);
      case Expression.Sequence sequence -> each(sequence.expressions(), action);
      case Expression.OptionalChain chain -> action.accept(chain.chain());
      case Expression.PrivateMember member -> action.accept(member.object());
      case Expression.Yield yield -> all(action, yield.argument());
      case Expression.TaggedTemplate tagged -> {
        action.accept(tagged.tag());
        each(tagged.typeArguments(), action);
        action.accept(tagged.template());
      }
      case Expression.ImportCall call -> all(action, call.specifier(), call.options());
      case Expression.PrivateIn in -> action.accept(in.right());
      case Expression.Parenthesized parenthesized -> action.accept(parenthesized.inner());
      case Expression.As as -> all(action, as.operand(), as.type());
      case Expression.Satisfies satisfies -> all(action, satisfies.operand(), satisfies.type());
      case Expression.AngleAssertion assertion -> all(action, assertion.type(), assertion.operand());
      case Expression.NonNull nonNull -> action.accept(nonNull.operand());
      case Expression.Instantiation instantiation -> {
        action.accept(instantiation.operand());
        each(instantiation.typeArguments(), action);
      }
    }
  }

  private static void ofFunction(Function function, Consumer<? super Node> action) {
    all(action, function.name());
    each(function.typeParameters(), action);
    each(function.parameters(), action);
    all(action, function.returnType(), function.body());
  }

  private static void ofArrow(Arrow arrow, Consumer<? super Node> action) {
    each(arrow.typeParameters(), action);
    each(arrow.parameters(), action);
    all(action, arrow.returnType());
    switch (arrow.body()) {
      case FunctionBody body -> action.accept(body);
      case Expression expression -> action.accept(expression);
    }
  }

  private static void ofClass(ClassDefinition definition, Consumer<? super Node> action) {
    all(action, definition.name());
    each(definition.typeParameters(), action);
    all(action, definition.superClass());
    each(definition.superTypeArguments(), action);
    each(definition.interfaces(), action);
    each(definition.members(), action);
  }

  private static void ofStatement(Statement statement, Consumer<? super Node> action) {
    switch (statement) {
      case Statement.ExpressionStatement s -> action.accept(s.expression());
      case Statement.VariableDeclaration s -> each(s.declarators(), action);
      case Statement.If s -> all(action, s.test(), s.then(), s.otherwise());
      case Statement.Return s -> all(action, s.argument());
      case Statement.Block s -> each(s.statements(), action);
      case Function s -> ofFunction(s, action);
      case Statement.For s -> all(action, s.initializer(), s.test(), s.update(), s.body());
      case ClassDefinition s -> ofClass(s, action);
      case Statement.ForOf s -> all(action, head(s.head()), s.iterable(), s.body());
      case Statement.ForIn s -> all(action, head(s.head()), s.object(), s.body());
      case Statement.While s -> all(action, s.test(), s.body());
      case Statement.Throw s -> action.accept(s.argument());
      case Statement.Try s -> all(action, s.block(), s.handler(), s.finalizer());
      case Statement.Switch s -> {
        action.accept(s.discriminant());
        each(s.cases(), action);
      }
      case Statement.DoWhile s -> all(action, s.body(), s.test());
      case Statement.Labeled s -> action.accept(s.body());
      case Statement.With s -> all(action, s.object(), s.body());
      case Statement.Break _,Statement.Continue _,Statement.Empty _,Statement.Directive _,Statement.Debugger _ -> {
      }
      case ModuleItem s -> ofModuleItem(s, action);
      case TypeDeclaration s -> ofTypeDeclaration(s, action);
    }
  }

  private static Node head(ForHead head) {
    return switch (head) {
      case ForHead.Declared(var declaration) -> declaration;
      case ForHead.Assigned(var target) -> target;
    };
  }

  private static void ofModuleItem(ModuleItem item, Consumer<? super Node> action) {
    switch (item) {
      case ModuleItem.Import s -> {
        all(action, s.defaultName(), s.namespace());
        each(s.named(), action);
        action.accept(s.specifier());
        each(s.attributes(), action);
      }
      case ModuleItem.ExportDeclaration s -> action.accept(s.declaration());
      case ModuleItem.ExportNames s -> {
        each(s.names(), action);
        all(action, s.specifier());
        each(s.attributes(), action);
      }
      case ModuleItem.ExportAll s -> {
        all(action, s.exported(), s.specifier());
        each(s.attributes(), action);
      }
      case ModuleItem.ExportDefault s -> action.accept(s.expression());
      case ModuleItem.ExportDefaultDeclaration s -> action.accept(s.declaration());
      case ModuleItem.ImportEquals s -> all(action, s.name(), s.entity(), s.required());
      case ModuleItem.ExportAssignment s -> action.accept(s.expression());
      case ModuleItem.ExportAsNamespace _ -> {
      }
    }
  }

  private static void ofTypeDeclaration(TypeDeclaration declaration, Consumer<? super Node> action) {
    switch (declaration) {
      case TypeDeclaration.Interface s -> {
        action.accept(s.name());
        each(s.typeParameters(), action);
        each(s.parents(), action);
        each(s.members(), action);
      }
      case TypeDeclaration.Alias s -> {
        action.accept(s.name());
        each(s.typeParameters(), action);
        action.accept(s.type());
      }
      case TypeDeclaration.Enum s -> {
        action.accept(s.name());
        each(s.members(), action);
      }
      case TypeDeclaration.Namespace s -> {
        action.accept(s.name());
        each(s.body(), action);
      }
      case TypeDeclaration.AmbientModule s -> {
        all(action, s.name());
        each(s.body(), action);
      }
    }
  }

  private static void ofPattern(Target target, Consumer<? super Node> action) {
    switch (target) {
      case Target.ObjectPattern pattern -> {
        each(pattern.properties(), action);
        all(action, pattern.rest());
      }
      case Target.ArrayPattern pattern -> {
        each(pattern.elements(), action);
        all(action, pattern.rest());
      }
      case Target.BindingName _ -> {
      }
      case Expression expression -> ofExpression(expression, action);
    }
  }

  private static void ofType(TypeNode type, Consumer<? super Node> action) {
    switch (type) {
      case TypeNode.Reference t -> {
        action.accept(t.name());
        each(t.typeArguments(), action);
      }
      case TypeNode.Keyword _,TypeNode.ThisType _,TypeNode.MissingType _ -> {
      }
      case TypeNode.ArrayType t -> action.accept(t.element());
      case TypeNode.Union t -> each(t.types(), action);
      case TypeNode.FunctionType t -> {
        each(t.typeParameters(), action);
        each(t.parameters(), action);
        action.accept(t.returnType());
      }
      case TypeNode.ObjectType t -> each(t.members(), action);
      case TypeNode.LiteralType t -> action.accept(t.literal());
      case TypeNode.Intersection t -> each(t.types(), action);
      case TypeNode.Tuple t -> each(t.elements(), action);
      case TypeNode.Operator t -> action.accept(t.operand());
      case TypeNode.IndexedAccess t -> all(action, t.object(), t.index());
      case TypeNode.ConditionalType t -> all(action, t.check(), t.bound(), t.then(), t.otherwise());
      case TypeNode.Mapped t -> all(action, t.key(), t.constraint(), t.remapped(), t.type());
      case TypeNode.Query t -> {
        all(action, t.name(), t.imported());
        each(t.typeArguments(), action);
      }
      case TypeNode.Infer t -> all(action, t.name(), t.constraint());
      case TypeNode.Predicate t -> all(action, t.subject(), t.type());
      case TypeNode.TemplateType t -> each(t.types(), action);
      case TypeNode.ImportType t -> {
        action.accept(t.specifier());
        each(t.attributes(), action);
        all(action, t.qualifier());
        each(t.typeArguments(), action);
      }
    }
  }

  private static void ofTypeMember(TypeMember member, Consumer<? super Node> action) {
    switch (member) {
      case TypeMember.PropertySignature m -> all(action, m.key(), m.type());
      case TypeMember.MethodSignature m -> {
        action.accept(m.key());
        each(m.typeParameters(), action);
        each(m.parameters(), action);
        all(action, m.returnType());
      }
      case TypeMember.CallSignature m -> {
        each(m.typeParameters(), action);
        each(m.parameters(), action);
        all(action, m.returnType());
      }
      case TypeMember.IndexSignature m -> all(action, m.key(), m.type());
    }
  }

  private static void each(@Nullable List<? extends Node> nodes, Consumer<? super Node> action) {
    if (nodes != null) {
      for (int i = 0; i < nodes.size(); i++) {
        action.accept(nodes.get(i));
      }
    }
  }

  private static void all(Consumer<? super Node> action, @Nullable Node... nodes) {
    for (Node node : nodes) {
      if (node != null) {
        action.accept(node);
      }
    }
  }
}
