package tj.somon.compiler.ast;

/** {@code key: "value"} of an attribute clause. */
public record ImportAttribute(int id, int start, int end, String key, Expression.StringLiteral value) implements Node {}
