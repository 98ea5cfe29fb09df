package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of TypeScript's type syntax. Parentheses are not kept: the printer sets them by precedence. */
public sealed interface TypeNode extends Node
    permits TypeNode.Reference, TypeNode.Keyword, TypeNode.ArrayType, TypeNode.Union, TypeNode.FunctionType,
    TypeNode.ObjectType, TypeNode.LiteralType, TypeNode.Intersection, TypeNode.Tuple, TypeNode.Operator,
    TypeNode.IndexedAccess, TypeNode.ConditionalType, TypeNode.Mapped, TypeNode.Query, TypeNode.Infer,
    TypeNode.Predicate, TypeNode.TemplateType, TypeNode.ImportType, TypeNode.ThisType, TypeNode.MissingType {

  record Keyword(int id, int start, int end, TypeKeyword keyword) implements TypeNode {}

  /** A named type. Tajik words for types that a program may declare itself keep their spelling here. */
  record Reference(int id, int start, int end, EntityName name, List<TypeNode> typeArguments) implements TypeNode {}

  record ThisType(int id, int start, int end) implements TypeNode {}

  record ArrayType(int id, int start, int end, TypeNode element) implements TypeNode {}

  record Tuple(int id, int start, int end, List<TupleElement> elements) implements TypeNode {}

  record Union(int id, int start, int end, List<TypeNode> types) implements TypeNode {}

  record Intersection(int id, int start, int end, List<TypeNode> types) implements TypeNode {}

  /** A string, number, BigInt, boolean or template-free literal; a minus sign is a {@link Expression.Unary}. */
  record LiteralType(int id, int start, int end, Expression literal) implements TypeNode {}

  /** One chunk more than types. */
  record TemplateType(int id, int start, int end, List<TemplateChunk> chunks, List<TypeNode> types)
      implements TypeNode {}

  /** {@code (a: T) => R}, {@code new (a: T) => R}, {@code abstract new (a: T) => R}. */
  record FunctionType(int id, int start, int end, boolean construct, boolean isAbstract,
      List<TypeParameter> typeParameters, List<Parameter> parameters, TypeNode returnType) implements TypeNode {}

  record ObjectType(int id, int start, int end, List<TypeMember> members) implements TypeNode {}

  /**
   * {@code { readonly [K in T as N]?: U }}.
   *
   * @param readonly "", "readonly", "+readonly" or "-readonly"
   * @param optional "", "?", "+?" or "-?"
   */
  record Mapped(int id, int start, int end, String readonly, Target.BindingName key, TypeNode constraint,
      @Nullable TypeNode remapped, String optional, @Nullable TypeNode type) implements TypeNode {}

  /** A prefix operator on a type. */
  record Operator(int id, int start, int end, TypeOperator operator, TypeNode operand) implements TypeNode {}

  /** {@code typeof a.b<T>}; the operand is an entity name or an {@link ImportType}. */
  record Query(int id, int start, int end, @Nullable EntityName name, @Nullable ImportType imported,
      List<TypeNode> typeArguments) implements TypeNode {}

  record IndexedAccess(int id, int start, int end, TypeNode object, TypeNode index) implements TypeNode {}

  record ConditionalType(int id, int start, int end, TypeNode check, TypeNode bound, TypeNode then, TypeNode otherwise)
      implements TypeNode {}

  /** {@code infer T extends constraint}. */
  record Infer(int id, int start, int end, Target.BindingName name, @Nullable TypeNode constraint)
      implements TypeNode {}

  /** {@code subject is T}, {@code asserts subject}, {@code asserts subject is T}; the subject may be "this". */
  record Predicate(int id, int start, int end, boolean asserts, EntityName.TypeName subject, @Nullable TypeNode type)
      implements TypeNode {}

  /** {@code import("…", options).A.B<T>}; the qualifier's leftmost name belongs to the imported module. */
  record ImportType(int id, int start, int end, Expression.StringLiteral specifier,
      @Nullable List<ImportAttribute> attributes, @Nullable EntityName qualifier, List<TypeNode> typeArguments)
      implements TypeNode {}

  /** What recovery leaves where a type should have been. */
  record MissingType(int id, int start, int end) implements TypeNode {}
}
