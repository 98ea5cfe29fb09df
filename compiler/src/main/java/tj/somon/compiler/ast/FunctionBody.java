package tj.somon.compiler.ast;

import java.util.List;

/**
 * The block of a function: directives first (as {@link Statement.Directive}), then statements.
 *
 * @param strict whether the code in it is strict mode code
 */
public record FunctionBody(int id, int start, int end, boolean strict, List<Statement> statements)
    implements Node, ArrowBody {}
