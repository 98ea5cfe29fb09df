package tj.somon.compiler.builtins;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeOperator;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.vocabulary.TypeWords;

/** Annotations to receivers: which declared types are builtin types (SomonScript language specification, 11.2). */
final class DeclaredReceivers {
  private final NameTable names;

  DeclaredReceivers(NameTable names) {
    this.names = names;
  }

  /** What a value of the type certainly is, or null. */
  @Nullable
  Receiver of(@Nullable TypeNode type) {
    return switch (type) {
      case null -> null;
      case TypeNode.Keyword t -> keyword(t.keyword());
      case TypeNode.Reference t -> reference(t);
      case TypeNode.ArrayType _,TypeNode.Tuple _ -> Receiver.ARRAY;
      case TypeNode.Union t -> union(t);
      case TypeNode.FunctionType _ -> Receiver.FUNCTION;
      case TypeNode.LiteralType t -> literal(t.literal());
      case TypeNode.TemplateType _ -> Receiver.STRING;
      case TypeNode.Operator t -> t.operator() == TypeOperator.READONLY ? of(t.operand()) : null;
      case TypeNode.Predicate _ -> Receiver.BOOLEAN;
      case TypeNode.ObjectType _,TypeNode.Intersection _,TypeNode.IndexedAccess _,TypeNode.ConditionalType _,TypeNode.Mapped _,TypeNode.Query _,TypeNode.Infer _,TypeNode.ImportType _,TypeNode.ThisType _,TypeNode.MissingType _ ->
        null;
    };
  }

  private static @Nullable Receiver keyword(TypeKeyword keyword) {
    return switch (keyword) {
      case STRING -> Receiver.STRING;
      case NUMBER -> Receiver.NUMBER;
      case BOOLEAN -> Receiver.BOOLEAN;
      case BIGINT -> Receiver.BIGINT;
      case SYMBOL -> Receiver.SYMBOL;
      case ANY, UNKNOWN, NEVER, VOID, NULL, UNDEFINED, OBJECT, INTRINSIC -> null;
    };
  }

  private @Nullable Receiver reference(TypeNode.Reference type) {
    if (!(type.name() instanceof EntityName.TypeName(int id, _, _, var name)) || names.symbolOf(id) != NameTable.NONE) {
      return null;
    }
    return switch (TypeWords.englishName(name).orElse(name)) {
      case "Array", "ReadonlyArray" -> Receiver.ARRAY;
      case "Map", "ReadonlyMap" -> Receiver.MAP;
      case "Set", "ReadonlySet" -> Receiver.SET;
      case "WeakMap" -> Receiver.of("WeakMap.prototype");
      case "WeakSet" -> Receiver.of("WeakSet.prototype");
      case "Promise" -> Receiver.PROMISE;
      case "Date" -> Receiver.of("Date.prototype");
      case "RegExp" -> Receiver.REGEXP;
      case "Function" -> Receiver.FUNCTION;
      default -> null;
    };
  }

  private @Nullable Receiver union(TypeNode.Union type) {
    List<String> kinds = new ArrayList<>();
    for (TypeNode member : type.types()) {
      Receiver one = of(member);
      if (one == null) {
        return null;
      }
      kinds.addAll(one.kinds());
    }
    return new Receiver(kinds.stream().distinct().toList());
  }

  private static @Nullable Receiver literal(Expression literal) {
    return switch (literal) {
      case Expression.StringLiteral _ -> Receiver.STRING;
      case Expression.NumberLiteral _,Expression.Unary _ -> Receiver.NUMBER;
      case Expression.BigIntLiteral _ -> Receiver.BIGINT;
      case Expression.BooleanLiteral _ -> Receiver.BOOLEAN;
      default -> null;
    };
  }
}
