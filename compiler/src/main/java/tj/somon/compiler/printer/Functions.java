package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Functions of all kinds (ECMAScript 2025, 15). */
final class Functions {
  private final Pen pen;

  Functions(Pen pen) {
    this.pen = pen;
  }

  /** A function declaration or expression. */
  void function(Function function) {
    pen.out.mark(function.start());
    if (Modifiers.has(function.modifiers(), Modifiers.DECLARE)) {
      pen.tiedWord(Role.DECLARE);
    }
    if (function.async()) {
      pen.tiedWord(Role.ASYNC);
    }
    pen.word(TokenKind.FUNCTION);
    if (function.generator()) {
      pen.character('*');
    }
    pen.character(' ');
    Target.BindingName name = function.name();
    if (name != null) {
      pen.patterns.binding(name);
    }
    method(function);
  }

  /** A function from its type parameters on. */
  void method(Function function) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    FunctionBody body = function.body();
    signature(function.typeParameters(), function.parameters(), function.start(), function.returnType(), Level.TYPE,
        body == null ? function.end() : body.start());
    if (body == null) {
      pen.character(';');
    } else {
      pen.character(' ');
      block(body);
    }
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  void arrow(Arrow arrow) {
    if (arrow.async()) {
      pen.out.mark(arrow.start());
      pen.tiedWord(Role.ASYNC);
    }
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    signature(arrow.typeParameters(), arrow.parameters(), arrow.start(), arrow.returnType(), Level.UNION,
        arrow.body() instanceof FunctionBody body ? body.start() : ((Expression) arrow.body()).start());
    pen.text(" => ");
    switch (arrow.body()) {
      case FunctionBody body -> block(body);
      case Expression expression -> {
        pen.noIn = noIn;
        pen.start(Pen.ARROW_BODY);
        pen.expressions.expression(expression, Level.ASSIGNMENT);
      }
    }
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  /** Type parameters, parameters and return type, up to offset {@code end}. */
  void signature(List<TypeParameter> typeParameters, List<Parameter> parameters, int start,
      @Nullable TypeNode returnType, int returnLevel, int end) {
    pen.typeSyntax.parameters(typeParameters);
    parameters(parameters, start, returnType == null ? end : returnType.start());
    if (returnType != null) {
      pen.text(": ");
      pen.typeSyntax.type(returnType, returnLevel);
    }
  }

  // ---- parameters --------------------------------------------------------------------------------------------------

  /** The parameters in their parentheses. */
  void parameters(List<Parameter> parameters, int start, int end) {
    boolean broken = !parameters.isEmpty() && isBroken(parameters, start, end);
    pen.character('(');
    if (broken) {
      pen.indent();
    }
    Parameter previous = null;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      pen.brackets.beforeItem(broken, previous, parameter, ',');
      parameter(parameter);
      previous = parameter;
    }
    pen.brackets.afterItems(broken, broken ? previous : null, broken && previous != null ? closing(previous) : -1);
    pen.character(')');
  }

  private boolean isBroken(List<Parameter> parameters, int start, int end) {
    Parameter first = parameters.getFirst();
    int open = first.start() - 1;
    while (open > start && pen.source.charAt(open) <= ' ') {
      open--;
    }
    return pen.brackets.isBroken(Math.min(open, first.start()), parameters, Math.max(end, first.start()));
  }

  private int closing(Parameter last) {
    int paren = pen.isFromSource(last) ? pen.source.indexOf(')', last.end()) : -1;
    return pen.comments.waitsBefore(paren) ? paren : -1;
  }

  void parameter(Parameter parameter) {
    if (pen.comments.next < parameter.start()) {
      pen.comments.inline(parameter.start());
    }
    pen.classes.modifiers(parameter.modifiers());
    if (parameter.rest()) {
      pen.text("...");
    }
    if (parameter.isThis()) {
      pen.out.mark(parameter.start());
      pen.word(TokenKind.THIS);
    } else {
      pen.patterns.target(parameter.pattern());
    }
    if (parameter.optional()) {
      pen.character('?');
    }
    TypeNode type = parameter.type();
    if (type != null) {
      pen.text(": ");
      pen.typeSyntax.type(type, Level.TYPE);
    }
    pen.patterns.initializer(parameter.initializer());
  }

  // ---- bodies ------------------------------------------------------------------------------------------------------

  void block(FunctionBody body) {
    boolean noIn = pen.noIn;
    pen.noIn = false;
    pen.statements.braces(body.statements(), body.end(), true, false);
    pen.noIn = noIn;
  }
}
