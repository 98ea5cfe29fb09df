package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.ArrayLiteral;
import tj.somon.compiler.ast.Expression.Hole;
import tj.somon.compiler.ast.Expression.ObjectLiteral;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.vocabulary.Role;

/** Array and object literals (ECMAScript 2025, 13.2.4 and 13.2.5). */
final class Objects {
  private final Pen pen;

  Objects(Pen pen) {
    this.pen = pen;
  }

  // ---- arrays ------------------------------------------------------------------------------------------------------

  void array(ArrayLiteral literal) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    elements(literal);
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void elements(ArrayLiteral literal) {
    List<Expression> elements = literal.elements();
    boolean broken = pen.brackets.isBroken(literal.start(), elements, literal.end());
    pen.out.mark(literal.start());
    pen.character('[');
    if (broken) {
      pen.indent();
    }
    Expression previous = null;
    for (int i = 0; i < elements.size(); i++) {
      Expression element = elements.get(i);
      pen.brackets.beforeItem(broken, previous, element, ',');
      pen.expressions.expression(element, Level.ASSIGNMENT);
      previous = element;
    }
    if (previous instanceof Hole) {
      pen.character(',');
    }
    pen.brackets.afterItems(broken, previous, pen.isFromSource(literal) ? literal.end() - 1 : -1);
    pen.character(']');
  }

  // ---- objects -----------------------------------------------------------------------------------------------------

  void object(ObjectLiteral literal) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    members(literal);
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void members(ObjectLiteral literal) {
    List<ObjectMember> members = literal.members();
    int end = pen.isFromSource(literal) ? literal.end() - 1 : -1;
    boolean broken = pen.brackets.isBroken(literal.start(), members, end)
        || members.isEmpty() && pen.comments.waitsBefore(end);
    pen.out.mark(literal.start());
    pen.character('{');
    if (broken) {
      pen.indent();
    } else if (!members.isEmpty()) {
      pen.character(' ');
    }
    ObjectMember previous = null;
    for (int i = 0; i < members.size(); i++) {
      ObjectMember member = members.get(i);
      pen.brackets.beforeItem(broken, previous, member, ',');
      pen.lessBefore = false;
      member(member);
      previous = member;
    }
    pen.brackets.afterItems(broken, previous, end);
    if (!broken && !members.isEmpty()) {
      pen.character(' ');
    }
    pen.character('}');
  }

  private void member(ObjectMember member) {
    if (pen.comments.next < member.start()) {
      pen.comments.inline(member.start());
    }
    switch (member) {
      case ObjectMember.Property property -> {
        pen.names.key(property.key());
        pen.text(": ");
        pen.expressions.expression(property.value(), Level.ASSIGNMENT);
      }
      case ObjectMember.Shorthand shorthand -> shorthand(shorthand, shorthand.initializer());
      case ObjectMember.Method method -> method(method);
      case ObjectMember.SpreadMember spread -> {
        pen.out.mark(spread.start());
        pen.text("...");
        pen.expressions.expression(spread.argument(), Level.ASSIGNMENT);
      }
    }
  }

  private void shorthand(ObjectMember.Shorthand shorthand, @Nullable Expression initializer) {
    String text = pen.isPlain() ? null : pen.substitute(shorthand.value().id());
    int start = text == null ? shorthand.value().start() : -1;
    pen.names.use(shorthand.value().name(), start, shorthand.value().end());
    if (text != null) {
      pen.text(": ");
      pen.names.substitute(text, shorthand.value());
    }
    if (initializer != null) {
      pen.text(" = ");
      pen.expressions.expression(initializer, Level.ASSIGNMENT);
    }
  }

  private void method(ObjectMember.Method method) {
    Function function = method.function();
    prefix(method.kind(), function);
    pen.names.key(method.key());
    pen.functions.method(function);
  }

  /** The words before a method's name, which must stay on its line. */
  void prefix(MethodKind kind, Function function) {
    if (kind == MethodKind.GET) {
      pen.tiedWord(Role.GET);
    } else if (kind == MethodKind.SET) {
      pen.tiedWord(Role.SET);
    }
    if (function.async()) {
      pen.tiedWord(Role.ASYNC);
    }
    if (function.generator()) {
      pen.character('*');
    }
  }
}
