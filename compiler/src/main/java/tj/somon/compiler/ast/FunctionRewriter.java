package tj.somon.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link Rewriter} for functions, classes and the statements in bodies. */
abstract class FunctionRewriter extends ObjectRewriter {
  private final ArrayList<Statement> statementStack = new ArrayList<>();
  private final ArrayList<ClassMember> memberStack = new ArrayList<>();

  FunctionRewriter(int nodeCount) {
    super(nodeCount);
  }

  // ---- bodies -------------------------------------------------------------------------------------------------------

  /** Any statement, by one statement. */
  protected abstract Statement statement(Statement statement);

  /** The part of the stack from {@code mark} on, removed from it; {@code old} where it has the same elements. */
  private static <T> List<T> pop(ArrayList<T> stack, int mark, List<T> old) {
    List<T> top = stack.subList(mark, stack.size());
    boolean same = top.size() == old.size();
    for (int i = 0; same && i < old.size(); i++) {
      same = top.get(i) == old.get(i);
    }
    List<T> result = same ? old : List.copyOf(top);
    top.clear();
    return result;
  }

  /** The statements of a body. */
  protected List<Statement> statements(List<Statement> list) {
    int mark = statementStack.size();
    for (Statement statement : list) {
      statementInto(statement, statementStack);
    }
    return pop(statementStack, mark, list);
  }

  /** Appends what a statement of a list becomes: nothing, one statement or several. */
  protected void statementInto(Statement statement, List<Statement> out) {
    out.add(statement(statement));
  }

  /** The body of a loop, a branch, a label: one statement, a block where it became several. */
  protected Statement substatement(Statement statement) {
    int mark = statementStack.size();
    statementInto(statement, statementStack);
    List<Statement> now = pop(statementStack, mark, List.of());
    if (now.size() == 1) {
      return now.get(0);
    }
    int start = statement.start();
    return now.isEmpty() ? new Statement.Empty(newId(), start, start)
        : new Statement.Block(newId(), start, statement.end(), now);
  }

  // ---- functions ----------------------------------------------------------------------------------------------------

  @Override
  protected Function function(Function f) {
    return rebuilt(f);
  }

  @Override
  protected Function methodFunction(Function f) {
    return rebuilt(f);
  }

  /** The function over its rewritten parts. */
  protected final Function rebuilt(Function f) {
    Target.BindingName name = f.name() == null ? null : bindingName(f.name());
    List<TypeParameter> types = typeParameters(f.typeParameters());
    List<Parameter> parameters = parameters(f.parameters());
    TypeNode returned = type(f.returnType());
    FunctionBody body = f.body() == null ? null : functionBody(f.body());
    boolean same = name == f.name() && types == f.typeParameters() && parameters == f.parameters()
        && returned == f.returnType() && body == f.body();
    return same ? f
        : new Function(f.id(), f.start(), f.end(), f.modifiers(), f.async(), f.generator(), name, types, parameters,
            returned, body);
  }

  @Override
  protected Expression arrow(Arrow f) {
    List<TypeParameter> types = typeParameters(f.typeParameters());
    List<Parameter> parameters = parameters(f.parameters());
    TypeNode returned = type(f.returnType());
    ArrowBody body = switch (f.body()) {
      case FunctionBody block -> functionBody(block);
      case Expression expression -> expression(expression);
    };
    boolean same = types == f.typeParameters() && parameters == f.parameters() && returned == f.returnType()
        && body == f.body();
    return same ? f : new Arrow(f.id(), f.start(), f.end(), f.async(), types, parameters, returned, body);
  }

  protected List<Parameter> parameters(List<Parameter> parameters) {
    return each(parameters, this::parameter);
  }

  protected Parameter parameter(Parameter p) {
    Target pattern = target(p.pattern());
    TypeNode type = type(p.type());
    Expression initializer = optional(p.initializer());
    return pattern == p.pattern() && type == p.type() && initializer == p.initializer() ? p
        : new Parameter(p.id(), p.start(), p.end(), p.modifiers(), p.rest(), pattern, p.optional(), type, initializer);
  }

  protected FunctionBody functionBody(FunctionBody body) {
    List<Statement> statements = statements(body.statements());
    return statements == body.statements() ? body
        : new FunctionBody(body.id(), body.start(), body.end(), body.strict(), statements);
  }

  // ---- classes ------------------------------------------------------------------------------------------------------

  @Override
  protected ClassDefinition classDefinition(ClassDefinition c) {
    Target.BindingName name = c.name() == null ? null : bindingName(c.name());
    List<TypeParameter> types = typeParameters(c.typeParameters());
    Expression superClass = optional(c.superClass());
    List<TypeNode> superTypes = typeArguments(c.superTypeArguments());
    List<HeritageType> interfaces = interfaces(c.interfaces());
    List<ClassMember> members = classMembers(c.members());
    boolean same = name == c.name() && types == c.typeParameters() && superClass == c.superClass()
        && superTypes == c.superTypeArguments() && interfaces == c.interfaces() && members == c.members();
    return same ? c
        : new ClassDefinition(c.id(), c.start(), c.end(), c.modifiers(), name, types, superClass, superTypes,
            interfaces, members);
  }

  protected List<ClassMember> classMembers(List<ClassMember> members) {
    int mark = memberStack.size();
    for (ClassMember member : members) {
      classMemberInto(member, memberStack);
    }
    return pop(memberStack, mark, members);
  }

  /** Appends what a class member becomes: nothing, one member or several. */
  protected void classMemberInto(ClassMember member, List<ClassMember> out) {
    out.add(classMember(member));
  }

  protected ClassMember classMember(ClassMember member) {
    return switch (member) {
      case ClassMember.Method m -> method(m);
      case ClassMember.Field m -> field(m);
      case ClassMember.StaticBlock m -> staticBlock(m);
      case ClassMember.Index m -> m;
    };
  }

  protected ClassMember method(ClassMember.Method m) {
    PropertyKey key = propertyKey(m.key());
    Function function = methodFunction(m.function());
    return key == m.key() && function == m.function() ? m
        : new ClassMember.Method(m.id(), m.start(), m.end(), m.modifiers(), m.kind(), key, m.optional(), function);
  }

  protected ClassMember field(ClassMember.Field m) {
    PropertyKey key = propertyKey(m.key());
    TypeNode type = type(m.type());
    Expression initializer = fieldInitializer(m.initializer());
    return key == m.key() && type == m.type() && initializer == m.initializer() ? m
        : new ClassMember.Field(m.id(), m.start(), m.end(), m.modifiers(), key, m.optional(), m.definite(), type,
            initializer);
  }

  /** The initializer of a field, which runs as a method of its own. */
  protected @Nullable Expression fieldInitializer(@Nullable Expression initializer) {
    return optional(initializer);
  }

  protected ClassMember staticBlock(ClassMember.StaticBlock m) {
    FunctionBody body = functionBody(m.body());
    return body == m.body() ? m : new ClassMember.StaticBlock(m.id(), m.start(), m.end(), body);
  }
}
