package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** {@code const in out T extends constraint = fallback}. */
public record TypeParameter(int id, int start, int end, int modifiers, Target.BindingName name,
    @Nullable TypeNode constraint, @Nullable TypeNode fallback) implements Node {}
