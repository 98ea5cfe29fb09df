package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Parameter;

/** Functions: parameters, bodies, methods (ECMAScript 2025, 15). */
final class FunctionParser {
  /** {@link #method}: the body may be absent (overloads, abstract members, ambient classes). */
  static final int BODY_OPTIONAL = 1;
  /** {@link #method}: {@code super(…)} is allowed (the constructor of a class that extends another). */
  static final int SUPER_CALL = 1 << 1;

  private final Grammar grammar;

  FunctionParser(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * A function declaration; the current token is {@code function}. Its body may be absent in languages with types.
   *
   * @param start where the declaration starts: at its first modifier or at {@code async}
   * @param modifiers {@code DECLARE} or none
   * @param nameOptional whether it may be anonymous ({@code export default})
   */
  Function declaration(int start, int modifiers, boolean async, boolean nameOptional) {
    throw new UnsupportedOperationException();
  }

  /** A function expression; the current token is {@code function}. */
  Function expression(int start, boolean async) {
    throw new UnsupportedOperationException();
  }

  /**
   * The function of a method, accessor or constructor; the current token is {@code (} or {@code <} behind the name.
   * It reports what the kind forbids (parameters of accessors, modifiers of parameters outside constructors).
   *
   * @param flags {@link #BODY_OPTIONAL}, {@link #SUPER_CALL}
   */
  Function method(MethodKind kind, boolean async, boolean generator, int flags) {
    throw new UnsupportedOperationException();
  }

  /** The parameters of a signature without body (function types, type members): {@code ( … )}. */
  List<Parameter> signatureParameters() {
    throw new UnsupportedOperationException();
  }

  /** The body of a static block, from <code>{</code> to <code>}</code>; the caller has set the context. */
  FunctionBody block() {
    throw new UnsupportedOperationException();
  }
}
