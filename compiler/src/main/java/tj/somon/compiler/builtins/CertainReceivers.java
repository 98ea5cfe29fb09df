package tj.somon.compiler.builtins;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;

/**
 * What the expressions of one module certainly are (SomonScript language specification, 11.2). Operands are noted before
 * what contains them, so an answer never descends into the tree. What is not certain is null: that is always safe.
 */
final class CertainReceivers {
  private static final Set<String> OBJECTS = Set.copyOf(BuiltinNames.receivers());
  private static final Set<String> ERRORS = Set.of("Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError",
      "TypeError", "URIError", "AggregateError");
  private static final Set<String> CONSTRUCTORS = Set.of("Array", "Date", "Function", "Map", "Promise", "RegExp", "Set",
      "WeakMap", "WeakSet");

  private final NameTable names;
  private final @Nullable Receiver[] byNode;
  private final @Nullable Receiver[] bySymbol;

  CertainReceivers(NameTable names, int nodeCount) {
    this.names = names;
    this.byNode = new Receiver[nodeCount];
    this.bySymbol = new Receiver[names.symbolCount()];
  }

  /** What an expression of the parsed tree is; its operands have been noted. */
  @Nullable
  Receiver of(Expression e) {
    return switch (e) {
      case Expression.NameUse use -> nameUse(use);
      case Expression.StringLiteral _,Expression.Template _ -> Receiver.STRING;
      case Expression.NumberLiteral _ -> Receiver.NUMBER;
      case Expression.ArrayLiteral _ -> Receiver.ARRAY;
      case Function _,Arrow _,ClassDefinition _ -> Receiver.FUNCTION;
      case Expression.BooleanLiteral _ -> Receiver.BOOLEAN;
      case Expression.BigIntLiteral _ -> Receiver.BIGINT;
      case Expression.RegExpLiteral _ -> Receiver.REGEXP;
      case Expression.Unary unary -> unary.operator() == UnaryOperator.TYPEOF ? Receiver.STRING : byNode[e.id()];
      default -> byNode[e.id()];
    };
  }

  void note(Expression e, @Nullable Receiver receiver) {
    if (receiver != null) {
      byNode[e.id()] = receiver;
    }
  }

  void noteSymbol(int symbol, @Nullable Receiver receiver) {
    if (symbol != NameTable.NONE && receiver != null) {
      bySymbol[symbol] = receiver;
    }
  }

  private @Nullable Receiver nameUse(Expression.NameUse use) {
    int symbol = names.symbolOf(use.id());
    if (symbol != NameTable.NONE) {
      return bySymbol[symbol];
    }
    if (use.name().equals("arguments")) {
      return Receiver.ARGUMENTS;
    }
    String global = globalName(use);
    return OBJECTS.contains(global) ? Receiver.of(global) : null;
  }

  /** The English name of the global that an unbound name means; the name itself where it is no builtin word. */
  static String globalName(Expression.NameUse unbound) {
    return BuiltinNames.global(unbound.name()).map(Builtin::english).orElse(unbound.name());
  }

  /** The English name of the builtin constructor that an expression certainly is, or null. */
  @Nullable
  String constructor(Expression e) {
    if (e instanceof Expression.NameUse use && names.symbolOf(use.id()) == NameTable.NONE) {
      String global = globalName(use);
      return ERRORS.contains(global) ? "Error" : CONSTRUCTORS.contains(global) ? global : null;
    }
    return null;
  }

  void noteNew(Expression.New e) {
    String constructor = constructor(e.callee());
    if (constructor != null) {
      note(e, Receiver.of(constructor + ".prototype"));
    }
  }

  void noteBinary(Expression.Binary e) {
    if (e.operator() == BinaryOperator.ADD
        && (Receiver.STRING.equals(of(e.left())) || Receiver.STRING.equals(of(e.right())))) {
      note(e, Receiver.STRING);
    }
  }

  void noteMember(Expression.Member e, @Nullable Receiver object, String english) {
    boolean counts = english.equals("length") && (Receiver.ARRAY.equals(object) || Receiver.STRING.equals(object))
        || english.equals("size") && (Receiver.MAP.equals(object) || Receiver.SET.equals(object));
    if (counts) {
      note(e, Receiver.NUMBER);
    }
  }

  void noteCall(Expression.Call e) {
    switch (e.callee()) {
      case Expression.Member m -> {
        Receiver object = of(m.object());
        if (object != null) {
          note(e, BuiltinResults.of(object, object.english(m.name()).orElse(m.name())));
        }
      }
      case Expression.NameUse use when names.symbolOf(use.id()) == NameTable.NONE ->
        note(e, BuiltinResults.ofCall(globalName(use)));
      default -> {
      }
    }
  }
}
