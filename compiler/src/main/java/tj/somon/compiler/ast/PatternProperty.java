package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object pattern: {@code key: target = initializer}.
 *
 * @param shorthand whether only the target was written ({@code { a }}); the key is then an {@link PropertyKey.Name} of
 *     the same spelling
 */
public record PatternProperty(int id, int start, int end, PropertyKey key, boolean shorthand, Target target,
    @Nullable Expression initializer) implements Node {}
