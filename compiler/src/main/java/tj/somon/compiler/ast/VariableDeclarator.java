package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * One binding of a variable declaration.
 *
 * @param definite whether {@code !} stands behind the name
 */
public record VariableDeclarator(int id, int start, int end, Target target, boolean definite, @Nullable TypeNode type,
    @Nullable Expression initializer) implements Node {}
