package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** A member of an object literal. */
public sealed interface ObjectMember extends Node
    permits ObjectMember.Property, ObjectMember.Shorthand, ObjectMember.Method, ObjectMember.SpreadMember {

  record Property(int id, int start, int end, PropertyKey key, Expression value) implements ObjectMember {}

  /** {@code { name }}; an initializer occurs only in what turned out not to be a pattern, which is an error. */
  record Shorthand(int id, int start, int end, Expression.NameUse value, @Nullable Expression initializer)
      implements ObjectMember {}

  record Method(int id, int start, int end, MethodKind kind, PropertyKey key, Function function)
      implements ObjectMember {}

  record SpreadMember(int id, int start, int end, Expression argument) implements ObjectMember {}
}
