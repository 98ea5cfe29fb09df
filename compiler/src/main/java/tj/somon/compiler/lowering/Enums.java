package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EnumMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.names.NameTable;

/** Enums become objects that lead from names to values and, for numbers, back. */
final class Enums {
  private final TypeEraser eraser;
  private final NameTable names;
  private final Containers containers;
  private final EnumValues values;
  private final NewNodes make;

  Enums(TypeEraser eraser, NameTable names, Containers containers, EnumValues values, NewNodes make) {
    this.eraser = eraser;
    this.names = names;
    this.containers = containers;
    this.values = values;
    this.make = make;
  }

  /** Appends the variable and the code of an enum that is not ambient. */
  void lower(TypeDeclaration.Enum declaration, boolean exported, List<Statement> out) {
    Container outer = containers.current();
    if (outer != null && exported) {
      outer.addLocal(names.symbolOf(declaration.name().id()));
    }
    containers.declareVariable(declaration, declaration.name(), true, exported, out);
    Container entered = containers.enter(declaration, declaration.name(), eraser.functionDepth());
    List<Statement> body = members(declaration, entered.parameter());
    containers.leave(entered);
    out.add(containers.filled(declaration, declaration.name(), entered.parameter(), body, exported));
  }

  private List<Statement> members(TypeDeclaration.Enum declaration, String object) {
    var body = new ArrayList<Statement>(declaration.members().size());
    Object previous = -1.0;
    for (EnumMember member : declaration.members()) {
      Object value = member.initializer() == null ? successor(member, previous) : values.of(member.initializer());
      if (value != null) {
        values.put(names.symbolOf(member.id()), value);
      }
      previous = value;
      body.add(make.statement(member, entry(member, object, value)));
    }
    return body;
  }

  private @Nullable Object successor(EnumMember member, @Nullable Object previous) {
    if (previous instanceof Double number) {
      return number + 1;
    }
    var code = LoweringCode.ENUM_MEMBER_NEEDS_VALUE;
    var arguments = Map.of("name", name(member.key()));
    eraser.report(Diagnostic.of(code, member.start(), member.end(), arguments, LoweringNotes.GIVE_VALUE));
    return null;
  }

  /** {@code N[N["a"] = 1] = "a"}, or {@code N["a"] = "text"}. */
  private Expression entry(EnumMember member, String object, @Nullable Object value) {
    String name = name(member.key());
    Expression assigned = make.assign(member, place(member, object, make.string(member.key(), name)),
        value(member, value));
    boolean text = value instanceof String
        || value == null && member.initializer() != null && EnumValues.isText(member.initializer());
    return text ? assigned : make.assign(member, place(member, object, assigned), make.string(member.key(), name));
  }

  private Expression.Index place(EnumMember member, String object, Expression key) {
    return make.index(member, make.name(member, object), key);
  }

  private Expression value(EnumMember member, @Nullable Object value) {
    Expression written = member.initializer();
    if (written == null) {
      return value instanceof Double number ? make.number(member, number) : make.undefined(member);
    }
    Expression lowered = eraser.expression(written);
    boolean literal = lowered instanceof Expression.NumberLiteral || lowered instanceof Expression.StringLiteral;
    return switch (value) {
      case String text when !literal -> make.string(written, text);
      case Double number when !literal && Double.isFinite(number) -> make.number(written, number);
      case null, default -> lowered;
    };
  }

  private static String name(PropertyKey key) {
    return switch (key) {
      case PropertyKey.Name k -> k.name();
      case PropertyKey.Text k -> k.value();
      case PropertyKey.Numeric k -> k.name();
      case PropertyKey.PrivateName k -> "#" + k.name();
      case PropertyKey.Computed k -> switch (k.expression()) {
        case Expression.StringLiteral text -> text.value();
        case Expression.Template template when template.expressions().isEmpty() -> template.chunks().get(0).raw();
        default -> "";
      };
    };
  }
}
