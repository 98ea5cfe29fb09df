package tj.somon.compiler.ast;

/** The name of a property or member. */
public sealed interface PropertyKey extends Node
    permits PropertyKey.Name, PropertyKey.Computed, PropertyKey.Text, PropertyKey.Numeric, PropertyKey.PrivateName {

  /** An IdentifierName, spelled as in the source with escapes resolved. */
  record Name(int id, int start, int end, String name) implements PropertyKey {}

  record Text(int id, int start, int end, String value) implements PropertyKey {}

  /** A number or BigInt key; {@code name} is the property's name, as ToString gives it. */
  record Numeric(int id, int start, int end, String name) implements PropertyKey {}

  record Computed(int id, int start, int end, Expression expression) implements PropertyKey {}

  /** {@code #name}; the name is without {@code #}. */
  record PrivateName(int id, int start, int end, String name) implements PropertyKey {}
}
