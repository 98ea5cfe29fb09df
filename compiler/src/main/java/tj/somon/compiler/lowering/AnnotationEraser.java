package tj.somon.compiler.lowering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.ast.VariableDeclarator;

/** The part of {@link TypeEraser} that leaves nothing behind: annotations, assertions, type parameters and arguments. */
abstract class AnnotationEraser extends DepthRewriter {
  final ErasedSpans erased;
  final NewNodes make = new NewNodes(this::newId);

  AnnotationEraser(int nodeCount, ErasedSpans erased) {
    super(nodeCount);
    this.erased = erased;
  }

  // ---- types -------------------------------------------------------------------------------------------------------

  @Override
  protected @Nullable TypeNode type(@Nullable TypeNode type) {
    eraseType(type);
    return null;
  }

  /** Notes that a type left nothing. */
  final void eraseType(@Nullable TypeNode type) {
    if (type != null) {
      erased.add(type.start(), type.end());
    }
  }

  /** Notes that a type left nothing, with what stands between it and the code that it is about. */
  final void eraseType(Node subject, @Nullable TypeNode type) {
    if (type != null) {
      erased.add(subject.end(), type.end());
    }
  }

  private <T extends Node> List<T> none(List<T> written) {
    if (!written.isEmpty()) {
      erased.add(written.getFirst().start(), written.getLast().end());
    }
    return List.of();
  }

  @Override
  protected List<TypeNode> typeArguments(List<TypeNode> types) {
    return none(types);
  }

  @Override
  protected List<TypeParameter> typeParameters(List<TypeParameter> parameters) {
    return none(parameters);
  }

  @Override
  protected List<HeritageType> interfaces(List<HeritageType> types) {
    return none(types);
  }

  // ---- assertions --------------------------------------------------------------------------------------------------

  @Override
  protected Expression as(Expression.As e, Expression operand) {
    eraseType(e.operand(), e.type());
    return operand;
  }

  @Override
  protected Expression satisfies(Expression.Satisfies e, Expression operand) {
    eraseType(e.operand(), e.type());
    return operand;
  }

  @Override
  protected Expression nonNull(Expression.NonNull e, Expression operand) {
    return operand;
  }

  @Override
  protected Expression instantiation(Expression.Instantiation e, Expression operand) {
    typeArguments(e.typeArguments());
    return operand;
  }

  @Override
  protected Expression angleAssertion(Expression.AngleAssertion e) {
    eraseType(e.type());
    return expression(e.operand());
  }

  /** Parentheses stay where a name under an assertion would otherwise give its name to a function. */
  private Target unnamed(Target written, Target now, @Nullable Expression value) {
    boolean assertion = written instanceof Expression.As || written instanceof Expression.Satisfies
        || written instanceof Expression.AngleAssertion;
    return assertion && value != null && now instanceof Expression.NameUse name && Assertions.isAnonymousFunction(value)
        ? make.parenthesized(written, name)
        : now;
  }

  @Override
  protected Expression assign(Expression.Assign e) {
    Expression now = super.assign(e);
    if (now instanceof Expression.Assign a) {
      Target target = unnamed(e.target(), a.target(), e.value());
      return target == a.target() ? a
          : new Expression.Assign(a.id(), a.start(), a.end(), a.operator(), target, a.value());
    }
    return now;
  }

  @Override
  protected PatternProperty patternProperty(PatternProperty written) {
    PatternProperty p = super.patternProperty(written);
    Target target = unnamed(written.target(), p.target(), p.initializer());
    return target == p.target() ? p
        : new PatternProperty(p.id(), p.start(), p.end(), p.key(), false, target, p.initializer());
  }

  @Override
  protected PatternElement patternElement(PatternElement written) {
    PatternElement e = super.patternElement(written);
    if (written.target() == null || e.target() == null) {
      return e;
    }
    Target target = unnamed(written.target(), e.target(), e.initializer());
    return target == e.target() ? e : new PatternElement(e.id(), e.start(), e.end(), target, e.initializer());
  }

  // ---- variables and parameters ------------------------------------------------------------------------------------

  @Override
  protected VariableDeclarator declarator(VariableDeclarator d) {
    eraseType(d.target(), d.type());
    VariableDeclarator now = super.declarator(d);
    return now.definite()
        ? new VariableDeclarator(now.id(), now.start(), now.end(), now.target(), false, null, now.initializer())
        : now;
  }

  @Override
  protected List<Parameter> parameters(List<Parameter> parameters) {
    List<Parameter> real = parameters;
    if (!parameters.isEmpty() && parameters.getFirst().isThis()) {
      erased.add(parameters.getFirst().start(), parameters.getFirst().end());
      real = parameters.subList(1, parameters.size());
    }
    List<Parameter> now = super.parameters(real);
    return now == real && real != parameters ? List.copyOf(real) : now;
  }

  @Override
  protected Parameter parameter(Parameter written) {
    eraseType(written.pattern(), written.type());
    Parameter p = super.parameter(written);
    return p.modifiers() == Modifiers.NONE && !p.optional() ? p
        : new Parameter(p.id(), p.start(), p.end(), Modifiers.NONE, p.rest(), p.pattern(), false, null,
            p.initializer());
  }
}
