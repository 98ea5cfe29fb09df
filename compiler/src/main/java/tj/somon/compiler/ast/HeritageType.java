package tj.somon.compiler.ast;

import java.util.List;

/** A type named in the {@code implements} clause of a class or the {@code extends} clause of an interface. */
public record HeritageType(int id, int start, int end, EntityName name, List<TypeNode> typeArguments) implements Node {}
