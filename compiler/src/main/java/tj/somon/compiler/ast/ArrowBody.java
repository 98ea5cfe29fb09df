package tj.somon.compiler.ast;

/** What stands behind the arrow of an arrow function: a block or an expression. */
public sealed interface ArrowBody permits FunctionBody, Expression {}
