package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableKind;

/**
 * Parameter properties become fields, and assignments as soon as there is a {@code this} (SomonScript language
 * specification, section 6).
 */
final class ParameterProperties {
  private final NewNodes make;
  private final FreshNames fresh;

  ParameterProperties(NewNodes make, FreshNames fresh) {
    this.make = make;
    this.fresh = fresh;
  }

  /** The names of the parameters of a constructor that are properties. */
  static List<Target.BindingName> of(ClassMember member) {
    var found = new ArrayList<Target.BindingName>();
    if (member instanceof ClassMember.Method method && method.kind() == MethodKind.CONSTRUCTOR
        && method.function().body() != null) {
      for (Parameter parameter : method.function().parameters()) {
        boolean property = (parameter.modifiers() & Modifiers.PARAMETER_PROPERTY) != 0;
        if (property && parameter.pattern() instanceof Target.BindingName name) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** The fields that the parameter properties of a class declare, in their order. */
  List<ClassMember> fields(List<ClassMember> members) {
    var fields = new ArrayList<ClassMember>();
    for (ClassMember member : members) {
      for (Target.BindingName name : of(member)) {
        fields.add(make.field(name, Modifiers.NONE, make.key(name, name.name()), null));
      }
    }
    return fields;
  }

  /** The constructor, without types already, that also assigns its properties. */
  Function assigned(Function constructor, List<Target.BindingName> properties, boolean derived, int nodeCount) {
    FunctionBody body = constructor.body();
    if (body == null) {
      return constructor;
    }
    if (!derived) {
      return withBody(constructor, inserted(body, prologue(body), assignments(properties)));
    }
    int calls = new SuperCalls(nodeCount).count(constructor);
    int plain = plainCall(body);
    if (calls == 1 && plain >= 0) {
      return withBody(constructor, inserted(body, plain + 1, assignments(properties)));
    }
    return calls == 0 ? constructor : general(constructor, body, properties, nodeCount);
  }

  /** Number of directives at the start. */
  private static int prologue(FunctionBody body) {
    int count = 0;
    while (count < body.statements().size() && body.statements().get(count) instanceof Statement.Directive) {
      count++;
    }
    return count;
  }

  /** Position of a statement that is nothing but a call of {@code super}, or -1. */
  private static int plainCall(FunctionBody body) {
    for (int i = 0; i < body.statements().size(); i++) {
      if (body.statements().get(i) instanceof Statement.ExpressionStatement s
          && s.expression() instanceof Expression.Call call && call.callee() instanceof Expression.Super) {
        return i;
      }
    }
    return -1;
  }

  private List<Statement> assignments(List<Target.BindingName> properties) {
    var statements = new ArrayList<Statement>();
    for (Target.BindingName name : properties) {
      statements.add(make.statement(name, assignment(name)));
    }
    return statements;
  }

  private Expression assignment(Target.BindingName name) {
    return make.assign(name, make.member(name, make.thisValue(name), name.name()), NewNodes.use(name));
  }

  /**
   * Calls of {@code super} anywhere: each is followed by a call of an arrow function at the start of the body, which no
   * inner binding can lead astray. A call in the parameters cannot see that one and assigns in place.
   */
  private Function general(Function constructor, FunctionBody body, List<Target.BindingName> properties,
      int nodeCount) {
    String helper = fresh.like("initialize");
    var inBody = new SuperCalls(nodeCount) {
      @Override
      protected Expression replace(Expression.Call call) {
        return make.sequence(call, call, make.call(call, make.name(call, helper)));
      }
    };
    var inParameters = new SuperCalls(nodeCount) {
      @Override
      protected Expression replace(Expression.Call call) {
        var parts = new ArrayList<Expression>(List.of(call));
        properties.forEach(name -> parts.add(assignment(name)));
        parts.add(make.thisValue(call));
        return make.sequence(call, parts.toArray(Expression[]::new));
      }
    };
    List<Parameter> parameters = inParameters.parameters(constructor.parameters());
    FunctionBody now = inBody.functionBody(body);
    var statements = new ArrayList<Statement>(assignments(properties));
    statements.add(make.returning(body, make.thisValue(body)));
    Statement declared = make.declaration(body, VariableKind.CONST, make.binding(body, helper),
        make.arrow(body, statements));
    FunctionBody whole = inBody.calls == 0 ? now : inserted(now, prologue(now), List.of(declared));
    return new Function(constructor.id(), constructor.start(), constructor.end(), constructor.modifiers(), false, false,
        constructor.name(), constructor.typeParameters(), parameters, constructor.returnType(), whole);
  }

  private static FunctionBody inserted(FunctionBody body, int position, List<Statement> more) {
    var statements = new ArrayList<>(body.statements());
    statements.addAll(position, more);
    return new FunctionBody(body.id(), body.start(), body.end(), body.strict(), List.copyOf(statements));
  }

  private static Function withBody(Function f, FunctionBody body) {
    return new Function(f.id(), f.start(), f.end(), f.modifiers(), f.async(), f.generator(), f.name(),
        f.typeParameters(), f.parameters(), f.returnType(), body);
  }

  /** Finds the calls of {@code super} that belong to one constructor, arrow functions in it included. */
  private static class SuperCalls extends Rewriter {
    int calls;

    SuperCalls(int nodeCount) {
      super(nodeCount);
    }

    int count(Function constructor) {
      parameters(constructor.parameters());
      if (constructor.body() != null) {
        functionBody(constructor.body());
      }
      return calls;
    }

    /** What a call becomes. */
    protected Expression replace(Expression.Call call) {
      return call;
    }

    @Override
    protected Expression call(Expression.Call e, Expression callee) {
      Expression now = super.call(e, callee);
      if (e.callee() instanceof Expression.Super && now instanceof Expression.Call call) {
        calls++;
        return replace(call);
      }
      return now;
    }

    @Override
    protected Function function(Function f) {
      return f;
    }

    @Override
    protected Function methodFunction(Function f) {
      return f;
    }

    @Override
    protected Expression arrow(Arrow f) {
      return super.arrow(f);
    }

    @Override
    protected List<Parameter> parameters(List<Parameter> parameters) {
      return super.parameters(parameters);
    }

    @Override
    protected FunctionBody functionBody(FunctionBody body) {
      return super.functionBody(body);
    }

    @Override
    protected ClassMember field(ClassMember.Field m) {
      return m;
    }

    @Override
    protected ClassMember staticBlock(ClassMember.StaticBlock m) {
      return m;
    }
  }
}
