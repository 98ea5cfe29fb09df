package tj.somon.compiler.lowering;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.TemplateChunk;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/**
 * The values of enum members that are known at compile time, and of the constant expressions that they are written
 * with. A value is a {@link Double} or a {@link String}; null stands for "known only at run time".
 */
final class EnumValues {
  private static final Object UNKNOWN = new Object();
  private static final int MAX_DEPTH = 400;
  private static final double INTEGERS_PRINT_PLAINLY = 1e21;

  private final NameTable names;
  private final ConstantInitializers constants;
  private final Map<Integer, Object> byMember = new HashMap<>();
  private final Map<Integer, Object> byConstant = new HashMap<>();

  EnumValues(NameTable names, ConstantInitializers constants) {
    this.names = names;
    this.constants = constants;
  }

  /** Notes the value of a member. */
  void put(int memberSymbol, Object value) {
    if (memberSymbol != NameTable.NONE) {
      byMember.put(memberSymbol, value);
    }
  }

  /** The value of an initialiser. */
  @Nullable
  Object of(Expression expression) {
    return of(expression, 0);
  }

  /** Whether the value is a string whatever it is: then there is no way back from the value to the name. */
  static boolean isText(Expression expression) {
    return switch (Assertions.without(expression)) {
      case Expression.StringLiteral _,Expression.Template _ -> true;
      case Expression.Binary sum when sum.operator() == BinaryOperator.ADD -> isText(sum.left()) || isText(sum.right());
      default -> false;
    };
  }

  private @Nullable Object of(Expression expression, int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    return switch (Assertions.without(expression)) {
      case Expression.NumberLiteral e -> e.value();
      case Expression.StringLiteral e -> e.value();
      case Expression.Template e -> template(e, depth);
      case Expression.Unary e -> unary(e, depth);
      case Expression.Binary e -> binary(e.operator(), of(e.left(), depth + 1), of(e.right(), depth + 1));
      case Expression.NameUse e -> name(e, depth);
      case Expression.Member e -> member(e.object(), e.name());
      case Expression.Index e when e.index() instanceof Expression.StringLiteral key -> member(e.object(), key.value());
      default -> null;
    };
  }

  private @Nullable Object name(Expression.NameUse use, int depth) {
    int symbol = names.symbolOf(use.id());
    if (symbol == NameTable.NONE) {
      return switch (use.name()) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        default -> null;
      };
    }
    if (names.is(symbol, SymbolFlags.ENUM_MEMBER)) {
      return byMember.get(symbol);
    }
    return names.is(symbol, SymbolFlags.CONST) ? constant(symbol, depth) : null;
  }

  private @Nullable Object constant(int symbol, int depth) {
    Expression initializer = constants.of(names.declaration(symbol));
    if (initializer == null) {
      return null;
    }
    Object known = byConstant.get(symbol);
    if (known == null) {
      byConstant.put(symbol, UNKNOWN);
      Object value = of(initializer, depth + 1);
      known = value == null ? UNKNOWN : value;
      byConstant.put(symbol, known);
    }
    return known == UNKNOWN ? null : known;
  }

  private @Nullable Object member(Expression object, String name) {
    int symbol = memberSymbol(container(object), name);
    return symbol == NameTable.NONE ? null : byMember.get(symbol);
  }

  /** The symbol of the enum or namespace that an expression names. */
  private int container(Expression expression) {
    return switch (Assertions.without(expression)) {
      case Expression.NameUse use -> names.symbolOf(use.id());
      case Expression.Member e when Assertions.without(e.object()) instanceof Expression.NameUse
          || Assertions.without(e.object()) instanceof Expression.Member ->
        memberSymbol(container(e.object()), e.name());
      default -> NameTable.NONE;
    };
  }

  private int memberSymbol(int container, String name) {
    if (container == NameTable.NONE || !names.is(container, SymbolFlags.ENUM | SymbolFlags.NAMESPACE)) {
      return NameTable.NONE;
    }
    for (int member : names.exportsOf(container)) {
      if (names.name(member).equals(name)) {
        return member;
      }
    }
    return NameTable.NONE;
  }

  private @Nullable Object template(Expression.Template template, int depth) {
    var text = new StringBuilder();
    for (int i = 0; i < template.chunks().size(); i++) {
      TemplateChunk chunk = template.chunks().get(i);
      text.append(chunk.cooked());
      if (i < template.expressions().size()) {
        String hole = text(of(template.expressions().get(i), depth + 1));
        if (hole == null) {
          return null;
        }
        text.append(hole);
      }
    }
    return text.toString();
  }

  private @Nullable Object unary(Expression.Unary e, int depth) {
    if (!(of(e.operand(), depth + 1) instanceof Double value)) {
      return null;
    }
    return switch (e.operator()) {
      case MINUS -> -value;
      case PLUS -> value;
      case BITWISE_NOT -> (double) ~int32(value);
      case NOT, TYPEOF, VOID, DELETE -> null;
    };
  }

  private static @Nullable Object binary(BinaryOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return arithmetic(operator, a, b);
    }
    if (operator != BinaryOperator.ADD) {
      return null;
    }
    String a = text(left);
    String b = text(right);
    return a == null || b == null ? null : a + b;
  }

  private static @Nullable Object arithmetic(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case POWER -> Math.abs(a) == 1 && Double.isInfinite(b) ? Double.NaN : Math.pow(a, b);
      case BITWISE_OR -> (double) (int32(a) | int32(b));
      case BITWISE_XOR -> (double) (int32(a) ^ int32(b));
      case BITWISE_AND -> (double) (int32(a) & int32(b));
      case SHIFT_LEFT -> (double) (int32(a) << int32(b));
      case SHIFT_RIGHT -> (double) (int32(a) >> int32(b));
      case SHIFT_RIGHT_UNSIGNED -> (double) ((int32(a) >>> int32(b)) & 0xFFFFFFFFL);
      case COALESCE, OR, AND, EQUAL, NOT_EQUAL, STRICT_EQUAL, STRICT_NOT_EQUAL, LESS, GREATER, LESS_EQUAL,
          GREATER_EQUAL, IN, INSTANCEOF ->
        null;
    };
  }

  /** The text of a value as it joins strings; numbers that are not whole are left to the run time. */
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    boolean plain = value instanceof Double d && d == Math.rint(d) && Math.abs(d) < INTEGERS_PRINT_PLAINLY;
    return plain && value instanceof Double whole ? new BigDecimal(whole).toBigInteger().toString() : null;
  }

  /** ToInt32 (ECMAScript 2025, 7.1.6). */
  private static int int32(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return 0;
    }
    double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
    return Math.abs(whole) < Long.MAX_VALUE ? (int) (long) whole : new BigDecimal(whole).toBigInteger().intValue();
  }
}
