package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** An element of an array pattern; without a target it is an elision. */
public record PatternElement(int id, int start, int end, @Nullable Target target, @Nullable Expression initializer)
    implements Node {}
