package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class: a declaration where it stands as a statement, an expression where it stands as one.
 *
 * @param modifiers {@link Modifiers#ABSTRACT} and {@link Modifiers#DECLARE}
 */
public record ClassDefinition(int id, int start, int end, int modifiers, Target.@Nullable BindingName name,
    List<TypeParameter> typeParameters, @Nullable Expression superClass, List<TypeNode> superTypeArguments,
    List<HeritageType> interfaces, List<ClassMember> members) implements Expression, Statement {}
