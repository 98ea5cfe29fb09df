package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function: a declaration where it stands as a statement, an expression where it stands as one, or the value of a
 * method. A method's function has no name and starts at its parameter list.
 *
 * @param modifiers {@link Modifiers#DECLARE} only
 * @param body null for an overload signature, an ambient declaration or an abstract method
 */
public record Function(int id, int start, int end, int modifiers, boolean async, boolean generator,
    Target.@Nullable BindingName name, List<TypeParameter> typeParameters, List<Parameter> parameters,
    @Nullable TypeNode returnType, @Nullable FunctionBody body) implements Expression, Statement {}
