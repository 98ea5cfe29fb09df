package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * An element of a tuple type.
 *
 * @param label the name of a named element, or null
 */
public record TupleElement(int id, int start, int end, @Nullable String label, boolean rest, boolean optional,
    TypeNode type) implements Node {}
