package tj.somon.compiler.ast;

/** {@code ...target} at the end of a pattern. */
public record RestElement(int id, int start, int end, Target target) implements Node {}
