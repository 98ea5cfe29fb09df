package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * A formal parameter. TypeScript's {@code this} parameter is one whose pattern is a binding name spelled "this".
 *
 * @param modifiers accessibility and readonly, of a parameter property
 * @param rest whether {@code ...} stands before it
 * @param optional whether {@code ?} stands behind the pattern
 */
public record Parameter(int id, int start, int end, int modifiers, boolean rest, Target pattern, boolean optional,
    @Nullable TypeNode type, @Nullable Expression initializer) implements Node {

  /** Whether this is TypeScript's {@code this} parameter, which is no parameter at run time. */
  public boolean isThis() {
    return pattern instanceof Target.BindingName(_, _, _, var name) && name.equals("this");
  }
}
