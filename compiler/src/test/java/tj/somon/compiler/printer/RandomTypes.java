package tj.somon.compiler.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TupleElement;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeOperator;

/** Random types. */
final class RandomTypes {
  private static final int NOWHERE = -1;

  private final Random random;

  RandomTypes(Random random) {
    this.random = random;
  }

  TypeNode type(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? reference(List.of()) : keyword();
    }
    int inner = depth - 1;
    return switch (random.nextInt(12)) {
      case 0 -> new TypeNode.ArrayType(1, NOWHERE, NOWHERE, type(inner));
      case 1 -> new TypeNode.Union(1, NOWHERE, NOWHERE, types(inner));
      case 2 -> new TypeNode.Intersection(1, NOWHERE, NOWHERE, types(inner));
      case 3 -> new TypeNode.Operator(1, NOWHERE, NOWHERE, TypeOperator.KEYOF, type(inner));
      case 4 -> new TypeNode.IndexedAccess(1, NOWHERE, NOWHERE, type(inner), type(inner));
      case 5 -> new TypeNode.ConditionalType(1, NOWHERE, NOWHERE, type(inner), bound(inner), type(inner), type(inner));
      case 6 -> function(inner);
      case 7 -> tuple(inner);
      case 8 -> new TypeNode.ObjectType(1, NOWHERE, NOWHERE, List.of(new TypeMember.PropertySignature(1, NOWHERE,
          NOWHERE, 0, new PropertyKey.Name(1, NOWHERE, NOWHERE, "if"), random.nextBoolean(), type(inner))));
      case 9 -> new TypeNode.LiteralType(1, NOWHERE, NOWHERE, new Expression.StringLiteral(1, NOWHERE, NOWHERE, "a"));
      case 10 -> new TypeNode.Query(1, NOWHERE, NOWHERE, name("x"), null, List.of());
      default -> reference(types(inner));
    };
  }

  private List<TypeNode> types(int depth) {
    return List.of(type(depth), type(depth));
  }

  private TypeNode bound(int depth) {
    return random.nextBoolean() ? type(depth)
        : new TypeNode.ArrayType(1, NOWHERE, NOWHERE, new TypeNode.Infer(1, NOWHERE, NOWHERE,
            new Target.BindingName(1, NOWHERE, NOWHERE, "U"), random.nextBoolean() ? type(depth) : null));
  }

  private TypeNode keyword() {
    var keywords = new ArrayList<>(List.of(TypeKeyword.values()));
    keywords.remove(TypeKeyword.INTRINSIC);
    return new TypeNode.Keyword(1, NOWHERE, NOWHERE, keywords.get(random.nextInt(keywords.size())));
  }

  private static EntityName name(String name) {
    return new EntityName.TypeName(1, NOWHERE, NOWHERE, name);
  }

  private TypeNode reference(List<TypeNode> arguments) {
    EntityName name = name("A");
    return new TypeNode.Reference(1, NOWHERE, NOWHERE,
        random.nextBoolean() ? name : new EntityName.Qualified(1, NOWHERE, NOWHERE, name, "if", NOWHERE), arguments);
  }

  private TypeNode function(int depth) {
    boolean construct = random.nextBoolean();
    var parameter = new Parameter(1, NOWHERE, NOWHERE, 0, false, new Target.BindingName(1, NOWHERE, NOWHERE, "p"),
        random.nextBoolean(), type(depth), null);
    return new TypeNode.FunctionType(1, NOWHERE, NOWHERE, construct, construct && random.nextBoolean(), List.of(),
        List.of(parameter), type(depth));
  }

  private TypeNode tuple(int depth) {
    boolean labels = random.nextBoolean();
    return new TypeNode.Tuple(1, NOWHERE, NOWHERE,
        List.of(new TupleElement(1, NOWHERE, NOWHERE, labels ? "x" : null, false, random.nextBoolean(), type(depth)),
            new TupleElement(1, NOWHERE, NOWHERE, labels ? "y" : null, true, false,
                new TypeNode.ArrayType(1, NOWHERE, NOWHERE, type(depth)))));
  }
}
