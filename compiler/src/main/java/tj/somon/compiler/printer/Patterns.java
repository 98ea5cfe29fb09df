package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.AngleAssertion;
import tj.somon.compiler.ast.Expression.As;
import tj.somon.compiler.ast.Expression.Satisfies;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.Target.ArrayPattern;
import tj.somon.compiler.ast.Target.BindingName;
import tj.somon.compiler.ast.Target.ObjectPattern;

/** What values are bound or assigned to (ECMAScript 2025, 13.15.5 and 14.3.3). */
final class Patterns {
  private final Pen pen;

  Patterns(Pen pen) {
    this.pen = pen;
  }

  void target(Target target) {
    switch (target) {
      case BindingName name -> binding(name);
      case ObjectPattern pattern -> object(pattern);
      case ArrayPattern pattern -> array(pattern);
      case As as -> pen.expressions.inParentheses(as);
      case Satisfies satisfies -> pen.expressions.inParentheses(satisfies);
      case AngleAssertion assertion -> pen.expressions.inParentheses(assertion);
      case Expression expression -> pen.expressions.expression(expression, Level.LEFT_HAND_SIDE);
    }
  }

  void binding(BindingName name) {
    if (pen.comments.next < name.start()) {
      pen.comments.inline(name.start());
    }
    String text = pen.isPlain() ? null : pen.substitute(name.id());
    if (text == null) {
      pen.names.binding(name);
    } else {
      pen.names.substitute(text, name);
    }
  }

  // ---- array patterns ----------------------------------------------------------------------------------------------

  private void array(ArrayPattern pattern) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    elements(pattern);
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void elements(ArrayPattern pattern) {
    List<PatternElement> elements = pattern.elements();
    RestElement rest = pattern.rest();
    boolean broken = pen.brackets.isBroken(pattern.start(),
        rest != null && elements.isEmpty() ? List.of(rest) : elements, pattern.end());
    pen.character('[');
    if (broken) {
      pen.indent();
    }
    Node previous = null;
    for (int i = 0; i < elements.size(); i++) {
      PatternElement element = elements.get(i);
      pen.brackets.beforeItem(broken, previous, element, ',');
      element(element.target(), element.initializer());
      previous = element;
    }
    if (rest != null) {
      pen.brackets.beforeItem(broken, previous, rest, ',');
      rest(rest);
      previous = rest;
    } else if (!elements.isEmpty() && elements.getLast().target() == null) {
      pen.character(',');
    }
    pen.brackets.afterItems(broken, previous, pen.isFromSource(pattern) ? pattern.end() - 1 : -1);
    pen.character(']');
  }

  private void element(@Nullable Target target, @Nullable Expression initializer) {
    if (target == null) {
      return;
    }
    target(target);
    initializer(initializer);
  }

  private void rest(RestElement rest) {
    pen.text("...");
    target(rest.target());
  }

  /** A default value, with the equals sign. */
  void initializer(@Nullable Expression initializer) {
    if (initializer != null) {
      pen.text(" = ");
      pen.lessBefore = false;
      pen.expressions.expression(initializer, Level.ASSIGNMENT);
    }
  }

  // ---- object patterns ---------------------------------------------------------------------------------------------

  private void object(ObjectPattern pattern) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    properties(pattern);
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void properties(ObjectPattern pattern) {
    List<PatternProperty> properties = pattern.properties();
    RestElement rest = pattern.rest();
    boolean broken = pen.brackets.isBroken(pattern.start(),
        rest != null && properties.isEmpty() ? List.of(rest) : properties, pattern.end());
    boolean empty = properties.isEmpty() && rest == null;
    pen.character('{');
    if (broken) {
      pen.indent();
    } else if (!empty) {
      pen.character(' ');
    }
    Node previous = null;
    for (int i = 0; i < properties.size(); i++) {
      PatternProperty property = properties.get(i);
      pen.brackets.beforeItem(broken, previous, property, ',');
      property(property);
      previous = property;
    }
    if (rest != null) {
      pen.brackets.beforeItem(broken, previous, rest, ',');
      rest(rest);
      previous = rest;
    }
    pen.brackets.afterItems(broken, previous, pen.isFromSource(pattern) ? pattern.end() - 1 : -1);
    pen.text(broken || empty ? "}" : " }");
  }

  private void property(PatternProperty property) {
    if (pen.comments.next < property.start()) {
      pen.comments.inline(property.start());
    }
    if (!property.shorthand() || !isSameName(property)) {
      pen.names.key(property.key());
      pen.text(": ");
    }
    target(property.target());
    initializer(property.initializer());
  }

  /** A transform may have renamed the target of a shorthand. */
  private boolean isSameName(PatternProperty property) {
    if (!pen.isPlain() && pen.substitute(property.target().id()) != null) {
      return false;
    }
    String key = property.key() instanceof PropertyKey.Name name ? name.name() : "";
    return switch (property.target()) {
      case BindingName target -> target.name().equals(key);
      case Expression.NameUse target -> target.name().equals(key);
      default -> false;
    };
  }
}
