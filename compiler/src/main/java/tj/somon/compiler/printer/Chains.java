package tj.somon.compiler.printer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.Call;
import tj.somon.compiler.ast.Expression.ImportCall;
import tj.somon.compiler.ast.Expression.Index;
import tj.somon.compiler.ast.Expression.Instantiation;
import tj.somon.compiler.ast.Expression.Member;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Expression.New;
import tj.somon.compiler.ast.Expression.NonNull;
import tj.somon.compiler.ast.Expression.NumberLiteral;
import tj.somon.compiler.ast.Expression.OptionalChain;
import tj.somon.compiler.ast.Expression.PrivateMember;
import tj.somon.compiler.ast.Expression.TaggedTemplate;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Chains of members, calls and the like (ECMAScript 2025, 13.3). They may be very long and lean to the left, so they are
 * walked by a loop.
 */
final class Chains {
  private final Pen pen;
  /** The links that wait, of all chains that are being written. */
  private Expression[] links = new Expression[64];
  private int waiting;

  Chains(Pen pen) {
    this.pen = pen;
  }

  void chain(Expression outermost) {
    if (isSubstituted(outermost)) {
      pen.expressions.expression(outermost, Level.PRIMARY);
      return;
    }
    int base = waiting;
    Expression head = outermost;
    for (Expression inner = inner(head); inner != null && !isSubstituted(head); inner = inner(head)) {
      push(head);
      head = inner;
    }
    head(head, links[waiting - 1]);
    boolean broken = false;
    Expression before = head;
    while (waiting > base) {
      Expression link = links[--waiting];
      if (isOnNewLine(link, before)) {
        if (!broken) {
          pen.indent();
          broken = true;
        }
        pen.comments.trailing(before.end(), nameStart(link));
        pen.newline();
        pen.comments.leading(nameStart(link));
      }
      link(link);
      before = link;
    }
    if (broken) {
      pen.dedent();
    }
  }

  private boolean isSubstituted(Expression expression) {
    return !pen.isPlain() && pen.substitute(expression.id()) != null;
  }

  private void push(Expression link) {
    if (waiting == links.length) {
      links = Arrays.copyOf(links, waiting * 2);
    }
    links[waiting++] = link;
  }

  /** What a link of a chain hangs on; null for what is none. */
  static @Nullable Expression inner(Expression expression) {
    return switch (expression) {
      case Member member -> member.object();
      case Call call -> call.callee();
      case Index index -> index.object();
      case PrivateMember member -> member.object();
      case TaggedTemplate template -> template.tag();
      case NonNull nonNull -> nonNull.operand();
      default -> null;
    };
  }

  private void head(Expression head, Expression firstLink) {
    boolean called = firstLink instanceof Call || firstLink instanceof TaggedTemplate;
    if (called && isSubstituted(head) && (head instanceof NameUse || head instanceof Member)) {
      callee(head);
    } else if (head instanceof NumberLiteral number && firstLink instanceof Member member && !member.optional()) {
      numberBeforeDot(number);
    } else if (head instanceof NameUse use && firstLink instanceof Index && use.name().equals("let")
        && pen.starts(Pen.STATEMENT | Pen.FOR_HEAD | Pen.FOR_OF_HEAD)) {
      pen.expressions.inParentheses(use);
    } else {
      pen.expressions.expression(head, Level.PRIMARY);
    }
  }

  /** A called name that has become a property must not get the object as {@code this}. */
  private void callee(Expression head) {
    String text = pen.substitute(head.id());
    if (text != null && text.indexOf('.') >= 0 || text != null && text.indexOf('[') >= 0) {
      pen.text("(0, ");
      pen.expressions.expression(head, Level.PRIMARY);
      pen.character(')');
    } else {
      pen.expressions.expression(head, Level.PRIMARY);
    }
  }

  /** {@code 5.x} would be a number and a name. */
  private void numberBeforeDot(NumberLiteral number) {
    int before = pen.out.length();
    pen.expressions.expression(number, Level.PRIMARY);
    boolean integer = true;
    for (int i = before; i < pen.out.length(); i++) {
      char c = pen.out.at(i);
      integer &= c >= '0' && c <= '9' || c == '_';
    }
    boolean legacy = pen.out.at(before) == '0' && pen.out.length() > before + 1;
    if (integer && !legacy) {
      pen.character('.');
    }
  }

  private boolean isOnNewLine(Expression link, Expression before) {
    int name = nameStart(link);
    return name >= 0 && link.id() < pen.sourceNodes && before.id() < pen.sourceNodes
        && pen.hasLineEnd(before.end(), name);
  }

  private static int nameStart(Expression link) {
    return switch (link) {
      case Member member -> member.nameStart();
      case PrivateMember member -> member.nameStart();
      default -> -1;
    };
  }

  private void link(Expression link) {
    switch (link) {
      case Member member -> member(member);
      case Call call -> call(call);
      case Index index -> index(index);
      case PrivateMember member -> privateMember(member);
      case TaggedTemplate template -> {
        typeArguments(template.typeArguments());
        pen.literals.template(template.template());
      }
      default -> pen.character('!');
    }
  }

  private void member(Member member) {
    if (member.optional()) {
      pen.text("?.");
    } else {
      pen.character('.');
    }
    pen.names.property(member.name(), member.nameStart());
  }

  private void privateMember(PrivateMember member) {
    pen.text(member.optional() ? "?." : ".");
    pen.out.mark(member.nameStart());
    pen.character('#');
    pen.text(member.name());
  }

  private void index(Index index) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    pen.text(index.optional() ? "?.[" : "[");
    pen.expressions.expression(index.index(), Level.SEQUENCE);
    pen.character(']');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  private void call(Call call) {
    if (call.optional()) {
      pen.text("?.");
    }
    typeArguments(call.typeArguments());
    arguments(call, call.callee().end(), call.arguments());
  }

  private void typeArguments(List<TypeNode> types) {
    if (!types.isEmpty()) {
      pen.typeSyntax.arguments(types);
    }
  }

  private void arguments(Expression call, int open, List<Expression> arguments) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    int end = pen.isFromSource(call) ? call.end() - 1 : -1;
    boolean broken = pen.brackets.isBroken(end < 0 ? -1 : open, arguments, end);
    pen.character('(');
    if (broken) {
      pen.indent();
    }
    Expression previous = null;
    for (int i = 0; i < arguments.size(); i++) {
      Expression argument = arguments.get(i);
      pen.brackets.beforeItem(broken, previous, argument, ',');
      pen.expressions.expression(argument, Level.ASSIGNMENT);
      previous = argument;
    }
    pen.brackets.afterItems(broken, previous, end);
    pen.character(')');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  void newExpression(New node) {
    pen.out.mark(node.start());
    pen.tiedWord(TokenKind.NEW);
    if (endsBeforeArguments(node.callee())) {
      pen.expressions.inParentheses(node.callee());
    } else {
      pen.expressions.expression(node.callee(), Level.PRIMARY);
    }
    typeArguments(node.typeArguments());
    arguments(node, node.callee().end(), node.arguments());
  }

  /** Whether a callee of {@code new} would end before its own arguments: where it has a call in it. */
  private static boolean endsBeforeArguments(Expression callee) {
    Expression expression = callee;
    while (expression != null) {
      if (expression instanceof Call || expression instanceof ImportCall || expression instanceof OptionalChain
          || expression instanceof Instantiation) {
        return true;
      }
      expression = inner(expression);
    }
    return false;
  }
}
