package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/** {@code catch (parameter: type) block}. */
public record CatchClause(int id, int start, int end, @Nullable Target parameter, @Nullable TypeNode type,
    Statement.Block body) implements Node {}
