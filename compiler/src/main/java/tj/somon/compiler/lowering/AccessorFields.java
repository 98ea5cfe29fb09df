package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableKind;

/** {@code accessor x = 1;} becomes a private field with a getter and a setter. */
final class AccessorFields {
  private final NewNodes make;
  private final FreshNames fresh;
  private final List<Statement> variables = new ArrayList<>();

  AccessorFields(NewNodes make, FreshNames fresh) {
    this.make = make;
    this.fresh = fresh;
  }

  /** The variables that computed names are kept in, for the top of the program. */
  List<Statement> variables() {
    return variables;
  }

  /**
   * Appends the members.
   *
   * @param field the field, lowered otherwise
   * @param className the name that static members are reached by, or null where the class has none
   */
  void lower(ClassMember.Field field, @Nullable String className, List<ClassMember> out) {
    int modifiers = field.modifiers() & Modifiers.STATIC;
    String storage = fresh.like(label(field.key()) + "_storage");
    PropertyKey read = field.key();
    PropertyKey write = field.key();
    if (read instanceof PropertyKey.Computed computed && !isConstant(computed.expression())) {
      String kept = fresh.like("key");
      variables.add(make.declaration(field, VariableKind.LET, make.binding(field, kept), null));
      read = make.computed(field, make.assign(field, make.name(field, kept), computed.expression()));
      write = make.computed(field, make.name(field, kept));
    }
    boolean named = modifiers != Modifiers.NONE && className != null;
    out.add(make.field(field, modifiers, make.privateKey(field, storage), field.initializer()));
    Statement answer = make.returning(field, place(field, named ? className : null, storage));
    out.add(make.method(field, modifiers, MethodKind.GET, read, function(field, List.of(), answer)));
    Statement store = make.statement(field,
        make.assign(field, place(field, named ? className : null, storage), make.name(field, "value")));
    out.add(make.method(field, modifiers, MethodKind.SET, write, function(field, List.of("value"), store)));
  }

  private Expression.PrivateMember place(ClassMember.Field field, @Nullable String className, String storage) {
    Expression object = className == null ? make.thisValue(field) : make.name(field, className);
    return make.privateMember(field, object, storage);
  }

  private Function function(ClassMember.Field field, List<String> parameters, Statement statement) {
    return make.function(field, (Target.BindingName) null,
        parameters.stream().map(name -> make.parameter(field, name)).toList(), List.of(statement));
  }

  private static boolean isConstant(Expression key) {
    return key instanceof Expression.StringLiteral || key instanceof Expression.NumberLiteral;
  }

  private static String label(PropertyKey key) {
    return switch (key) {
      case PropertyKey.Name k -> k.name();
      case PropertyKey.PrivateName k -> k.name();
      case PropertyKey.Text _,PropertyKey.Numeric _,PropertyKey.Computed _ -> "accessor";
    };
  }
}
