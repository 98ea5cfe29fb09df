package tj.somon.compiler.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ArrowBody;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.Target.BindingName;

/** Scopes of functions: names of function expressions, parameters, bodies (ECMAScript 2025, 10.2.11 and 15). */
final class FunctionWalk {
  private static final int PARAMETER = SymbolFlags.PARAMETER | SymbolFlags.VALUE;
  private final Walk walk;

  FunctionWalk(Walk walk) {
    this.walk = walk;
  }

  /** A function declaration; {@code flags} say what an export makes of its name. */
  void declaration(Function function, int flags) {
    BindingName name = function.name();
    if (name != null) {
      boolean plain = !function.async() && !function.generator();
      boolean hoists = plain && !walk.strict && !walk.scopes.kind[walk.scope].holdsVariables();
      int symbol = walk.declare(name, flagsOf(function) | flags | (hoists ? SymbolFlags.HOISTED_FUNCTION : 0));
      if (hoists && (walk.symbols.flags[symbol] & SymbolFlags.HOISTED_FUNCTION) != 0) {
        walk.declarations.hoistLater(symbol);
      }
    }
    plain(function);
  }

  private static int flagsOf(Function function) {
    boolean ambient = function.body() == null || Modifiers.has(function.modifiers(), Modifiers.DECLARE);
    return SymbolFlags.FUNCTION | SymbolFlags.VALUE | (ambient ? SymbolFlags.AMBIENT : 0);
  }

  void expression(Function function) {
    BindingName name = function.name();
    if (name == null) {
      plain(function);
      return;
    }
    walk.enterUnowned(ScopeKind.FUNCTION_NAME, function);
    walk.declare(name, SymbolFlags.FUNCTION | SymbolFlags.VALUE | SymbolFlags.OWN_NAME);
    plain(function);
    walk.leave();
  }

  private void plain(Function function) {
    FunctionBody body = function.body();
    boolean unique = body != null && (body.strict() || !isSimple(function.parameters()));
    function(function, unique);
  }

  /** A method of a class or an object. */
  void method(Function function) {
    function(function, function.body() != null);
  }

  private void function(Function function, boolean unique) {
    FunctionBody body = function.body();
    boolean strict = walk.strict;
    walk.strict = body == null ? strict : body.strict();
    long outer = begin();
    walk.enter(ScopeKind.FUNCTION, function);
    walk.types.parameters(function.typeParameters());
    parameters(function.parameters(), unique);
    walk.types.optional(function.returnType());
    if (body != null) {
      body(function.parameters(), body);
    }
    walk.leave();
    end(outer);
    walk.strict = strict;
  }

  void arrow(Arrow arrow) {
    boolean strict = walk.strict;
    ArrowBody body = arrow.body();
    if (body instanceof FunctionBody block) {
      walk.strict = block.strict();
    }
    long outer = begin();
    walk.enter(ScopeKind.ARROW, arrow);
    walk.types.parameters(arrow.typeParameters());
    parameters(arrow.parameters(), true);
    walk.types.optional(arrow.returnType());
    switch (body) {
      case FunctionBody block -> body(arrow.parameters(), block);
      case Expression expression -> walk.expressions.expression(expression);
    }
    walk.leave();
    end(outer);
    walk.strict = strict;
  }

  /** Code of its own begins: a function, a field, a static block, a namespace. */
  long begin() {
    walk.functionDepth++;
    return walk.labels.enterFunction();
  }

  void end(long outer) {
    walk.labels.leaveFunction(outer);
    walk.functionDepth--;
  }

  private void body(List<Parameter> parameters, FunctionBody body) {
    if (!haveExpressions(parameters)) {
      walk.scopes.setNode(body.id(), walk.scope);
      walk.statements.all(body.statements());
      return;
    }
    walk.enter(ScopeKind.FUNCTION_BODY, body);
    walk.statements.all(body.statements());
    walk.leave();
  }

  /** Declares parameters and walks their types and initialisers. */
  void parameters(List<Parameter> parameters, boolean unique) {
    boolean outer = walk.uniqueParameters;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      walk.uniqueParameters = unique;
      if (!parameter.isThis()) {
        walk.targets.bind(parameter.pattern(), PARAMETER);
      }
      walk.types.optional(parameter.type());
      walk.expressions.optional(parameter.initializer());
    }
    walk.uniqueParameters = outer;
  }

  private static boolean isSimple(List<Parameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (!(parameter.pattern() instanceof BindingName) || parameter.rest() || parameter.initializer() != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveExpressions(List<Parameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (parameter.initializer() != null || hasExpressions(parameter.pattern())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasExpressions(@Nullable Target target) {
    return switch (target) {
      case Target.ObjectPattern pattern -> propertiesHave(pattern.properties()) || hasExpressions(pattern.rest());
      case Target.ArrayPattern pattern -> elementsHave(pattern.elements()) || hasExpressions(pattern.rest());
      case null, default -> false;
    };
  }

  private static boolean hasExpressions(@Nullable RestElement rest) {
    return rest != null && hasExpressions(rest.target());
  }

  private static boolean propertiesHave(List<PatternProperty> properties) {
    for (int i = 0; i < properties.size(); i++) {
      PatternProperty property = properties.get(i);
      if (property.initializer() != null || property.key() instanceof PropertyKey.Computed
          || hasExpressions(property.target())) {
        return true;
      }
    }
    return false;
  }

  private static boolean elementsHave(List<PatternElement> elements) {
    for (int i = 0; i < elements.size(); i++) {
      PatternElement element = elements.get(i);
      if (element.initializer() != null || hasExpressions(element.target())) {
        return true;
      }
    }
    return false;
  }
}
