package tj.somon.compiler.lowering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;

/** What becomes of the specifiers of imports. */
final class Specifiers {
  private final LoweringOptions options;
  private final NewNodes make;

  Specifiers(LoweringOptions options, NewNodes make) {
    this.options = options;
    this.make = make;
  }

  /** The specifier for the output. */
  Expression.StringLiteral mapped(Expression.StringLiteral written) {
    String now = options.specifiers().apply(written.value());
    return now.equals(written.value()) ? written : make.string(written, now);
  }

  /** The attributes for the output: a JSON module has a type. */
  @Nullable
  List<ImportAttribute> attributes(Expression.StringLiteral specifier, @Nullable List<ImportAttribute> written) {
    boolean wanted = (written == null || written.isEmpty()) && options.json().test(specifier.value());
    return wanted ? List.of(make.attribute(specifier, "type", "json")) : written;
  }

  /** A dynamic import; one whose specifier is not constant stays as it is. */
  Expression.ImportCall mapped(Expression.ImportCall call) {
    Expression.StringLiteral written = constant(call.specifier());
    if (written == null) {
      return call;
    }
    Expression.StringLiteral now = mapped(written);
    Expression.StringLiteral same = call.specifier() == written || now != written ? now : null;
    Expression specifier = same == null ? call.specifier() : same;
    Expression with = call.options();
    if (with == null && options.json().test(written.value())) {
      with = make.object(call,
          make.property(call, "with", make.object(call, make.property(call, "type", make.string(call, "json")))));
    }
    return specifier == call.specifier() && with == call.options() ? call
        : new Expression.ImportCall(call.id(), call.start(), call.end(), call.phase(), specifier, with);
  }

  private Expression.@Nullable StringLiteral constant(Expression specifier) {
    return switch (specifier) {
      case Expression.StringLiteral text -> text;
      case Expression.Template t when t.expressions().isEmpty() && t.chunks().get(0).cooked() != null ->
        make.string(t, t.chunks().get(0).cooked());
      default -> null;
    };
  }
}
