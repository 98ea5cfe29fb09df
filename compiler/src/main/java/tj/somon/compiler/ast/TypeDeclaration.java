package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations that TypeScript adds. */
public sealed interface TypeDeclaration extends Statement permits TypeDeclaration.Interface, TypeDeclaration.Alias,
    TypeDeclaration.Enum, TypeDeclaration.Namespace, TypeDeclaration.AmbientModule {

  record Interface(int id, int start, int end, int modifiers, Target.BindingName name,
      List<TypeParameter> typeParameters, List<HeritageType> parents, List<TypeMember> members)
      implements TypeDeclaration {}

  record Alias(int id, int start, int end, int modifiers, Target.BindingName name, List<TypeParameter> typeParameters,
      TypeNode type) implements TypeDeclaration {}

  /** {@code modifiers} may have {@link Modifiers#CONST} and {@link Modifiers#DECLARE}. */
  record Enum(int id, int start, int end, int modifiers, Target.BindingName name, List<EnumMember> members)
      implements TypeDeclaration {}

  /**
   * {@code namespace A { … }}. {@code namespace A.B { … }} is a namespace A whose only statement is an
   * {@link ModuleItem.ExportDeclaration} of the namespace B, with {@code dotted} set on B.
   */
  record Namespace(int id, int start, int end, int modifiers, boolean dotted, Target.BindingName name,
      List<Statement> body) implements TypeDeclaration {}

  /**
   * {@code declare module "name" { … }} (body null for the shorthand) or {@code declare global { … }} (name null).
   */
  record AmbientModule(int id, int start, int end, Expression.@Nullable StringLiteral name,
      @Nullable List<Statement> body) implements TypeDeclaration {}
}
