package tj.somon.compiler.ast;

/** A name, qualified or not, in a type: {@code A}, {@code A.B}. */
public sealed interface EntityName extends Node permits EntityName.TypeName, EntityName.Qualified {

  /** The use of a name in a type; its id has a symbol. The {@code this} of {@code typeof this.x} is spelled "this". */
  record TypeName(int id, int start, int end, String name) implements EntityName {}

  record Qualified(int id, int start, int end, EntityName left, String name, int nameStart) implements EntityName {}
}
