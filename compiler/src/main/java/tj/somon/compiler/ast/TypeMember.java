package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of an interface or of an object type. */
public sealed interface TypeMember extends Node permits TypeMember.PropertySignature, TypeMember.MethodSignature,
    TypeMember.CallSignature, TypeMember.IndexSignature {

  record PropertySignature(int id, int start, int end, int modifiers, PropertyKey key, boolean optional,
      @Nullable TypeNode type) implements TypeMember {}

  /** Methods and accessors. */
  record MethodSignature(int id, int start, int end, MethodKind kind, PropertyKey key, boolean optional,
      List<TypeParameter> typeParameters, List<Parameter> parameters, @Nullable TypeNode returnType)
      implements TypeMember {}

  /** {@code (a: T): R} or, with {@code construct}, {@code new (a: T): R}. */
  record CallSignature(int id, int start, int end, boolean construct, List<TypeParameter> typeParameters,
      List<Parameter> parameters, @Nullable TypeNode returnType) implements TypeMember {}

  /** {@code [key: T]: U}. */
  record IndexSignature(int id, int start, int end, int modifiers, Parameter key, @Nullable TypeNode type)
      implements TypeMember {}
}
