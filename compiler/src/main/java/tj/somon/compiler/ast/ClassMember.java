package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** A member of a class body. */
public sealed interface ClassMember extends Node
    permits ClassMember.Method, ClassMember.Field, ClassMember.StaticBlock, ClassMember.Index {

  /** The constructor's key is a {@link PropertyKey.Name} "constructor", whatever its spelling in the source. */
  record Method(int id, int start, int end, int modifiers, MethodKind kind, PropertyKey key, boolean optional,
      Function function) implements ClassMember {}

  /**
   * A field.
   *
   * @param optional whether {@code ?} stands behind the name
   * @param definite whether {@code !} stands behind the name
   */
  record Field(int id, int start, int end, int modifiers, PropertyKey key, boolean optional, boolean definite,
      @Nullable TypeNode type, @Nullable Expression initializer) implements ClassMember {}

  /** {@code static { … }}. */
  record StaticBlock(int id, int start, int end, FunctionBody body) implements ClassMember {}

  /** An index signature, which leaves no trace at run time. */
  record Index(int id, int start, int end, TypeMember.IndexSignature signature) implements ClassMember {}
}
