package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.TypeNode;

/** What trees types make, written in one line. */
class TypeTreesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      A                                  | A
      A.b.default                        | A.b.default
      string                             | STRING
      string.a                           | string.a
      A<B<C<D>>>                         | A<B<C<D>>>
      A[][]                              | array(array(A))
      A['b']                             | index(A literal)
      (A)                                | A
      () => A                            | fn(A)
      new () => A                        | new(A)
      abstract new () => A               | abstract new(A)
      (a) => (b) => C                    | fn(fn(C))
      (A)[]                              | array(A)
      ({a: 1})                           | object
      ({a}) => B                         | fn(B)
      ({a, b: {c}}: 1, [d]) => B         | fn(B)
      keyof A[]                          | keyof(array(A))
      keyof                              | keyof
      keyof[]                            | array(keyof)
      readonly A[]                       | readonly(array(A))
      unique symbol                      | unique(SYMBOL)
      A extends B ? C : D                | cond(A B C D)
      A extends B ? C : D extends E ? F : G | cond(A B C cond(D E F G))
      A extends (infer B)[] ? C : D      | cond(A array(infer) C D)
      A extends infer B extends C ? D : E | cond(A infer(C) D E)
      (infer B extends C ? D : E)        | cond(infer C D E)
      A extends (infer B extends C) ? D : E | cond(A infer(C) D E)
      A extends () => infer B ? C : D    | cond(A fn(infer) C D)
      A extends <T>() => T extends 1 ? 2 : 3 ? 4 : 5 | cond(A fn(cond(T literal literal literal)) literal literal)
      {[a in B]: C}                      | mapped
      {[a: B]: C}                        | object
      typeof a.b                         | typeof a.b
      typeof import('a')                 | typeof import
      import('a').b<C>                   | import
      -1                                 | literal
      [a: B, ...C[]]                     | tuple
      this                               | this
      """)
  void english(String text, String tree) {
    assertEquals(tree, shape(alias(Parsing.typescript("type X = " + text))));
  }

  @Test
  void unionsBindWeakerThanIntersections() {
    assertEquals("union(A and(B C) D)", shape(alias(Parsing.typescript("type X = | A | B & C | D"))));
    assertEquals("A", shape(alias(Parsing.typescript("type X = | A"))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      сатр                                   | STRING
      рақам[]                                | array(NUMBER)
      ҳар                                    | ANY
      холӣ                                   | NULL
      ҳеҷ                                    | NULL
      беджавоб                               | VOID
      номуайян                               | UNDEFINED
      ин                                     | this
      Рӯйхат<Ваъда<сатр>>                    | Рӯйхат<Ваъда<STRING>>
      функсия                                | функсия
      рост                                   | рост
      дуруст                                 | literal
      калидҳои Т                             | keyof(Т)
      калидҳо                                | калидҳо
      танҳохонӣ сатр[]                       | readonly(array(STRING))
      беназир рамз                           | unique(SYMBOL)
      навъи х.у                              | typeof х.у
      Т мерос (инфер У)[] ? У : абадан       | cond(Т array(infer) У NEVER)
      мавҳум нав (а: Т) => К                 | abstract new(К)
      {танҳохонӣ [К дар калидҳои Т]?: Т[К]}  | mapped
      """)
  void tajik(String text, String tree) {
    assertEquals(tree, shape(alias(Parsing.somon("навъ Х = " + text))));
  }

  @Test
  void aGreaterSignIsSplit() {
    var variable = assertInstanceOf(Statement.VariableDeclaration.class,
        Parsing.only(Parsing.typescript("let a: A<B<C>>= d")));
    var declarator = variable.declarators().getFirst();
    assertEquals("A<B<C>>", shape(declarator.type()));
    assertInstanceOf(Expression.NameUse.class, declarator.initializer());
  }

  @Test
  void lessThanStaysAnOperatorWhereTypesDoNotFit() {
    var statement = assertInstanceOf(Statement.ExpressionStatement.class,
        Parsing.only(Parsing.typescript("a < b > c")));
    assertInstanceOf(Expression.Binary.class, statement.expression());
    var call = assertInstanceOf(Statement.ExpressionStatement.class, Parsing.only(Parsing.typescript("a < b > (c)")));
    assertInstanceOf(Expression.Call.class, call.expression());
    var script = assertInstanceOf(Statement.ExpressionStatement.class, Parsing.only(Parsing.script("a < b > (c)")));
    assertInstanceOf(Expression.Binary.class, script.expression());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      (              | )
      A<             | >
      [              | ]
      {a:            | }
      ({a:           | })
      (a: () =>      | ) => b
      keyof          | ''
      `${            | }`
      """)
  void nestingHasALimit(String opening, String closing) {
    String text = "type X = " + opening.concat(" ").repeat(5_000) + "b" + closing.repeat(5_000);
    Parsed parsed = Parsing.typescript(text);
    assertTrue(parsed.diagnostics().stream().anyMatch(d -> d.code() == ParserCode.TOO_DEEP), text.substring(0, 20));
  }

  @Test
  void manyTypesInARowNeedNoNesting() {
    assertInstanceOf(TypeNode.Union.class, alias(Parsing.typescript("type X = " + "| 'a' ".repeat(100_000))));
    assertInstanceOf(TypeNode.ArrayType.class, alias(Parsing.typescript("type X = b" + "[]".repeat(100_000))));
  }

  private static TypeNode alias(Parsed parsed) {
    return assertInstanceOf(TypeDeclaration.Alias.class, Parsing.only(parsed)).type();
  }

  private static String shape(TypeNode type) {
    return switch (type) {
      case TypeNode.Reference(_, _, _, var name, var arguments) -> arguments.isEmpty() ? name(name)
          : name(name) + "<" + arguments.stream().map(TypeTreesTest::shape).collect(Collectors.joining(" ")) + ">";
      case TypeNode.Keyword keyword -> keyword.keyword().name();
      case TypeNode.ArrayType array -> "array(" + shape(array.element()) + ")";
      case TypeNode.Union union -> "union(" + shapes(union.types()) + ")";
      case TypeNode.Intersection and -> "and(" + shapes(and.types()) + ")";
      case TypeNode.FunctionType f ->
        (f.isAbstract() ? "abstract " : "") + (f.construct() ? "new(" : "fn(") + shape(f.returnType()) + ")";
      case TypeNode.ObjectType _ -> "object";
      case TypeNode.LiteralType _ -> "literal";
      case TypeNode.Tuple _ -> "tuple";
      case TypeNode.Operator o ->
        o.operator().name().toLowerCase(java.util.Locale.ROOT) + "(" + shape(o.operand()) + ")";
      case TypeNode.IndexedAccess index -> "index(" + shape(index.object()) + " " + shape(index.index()) + ")";
      case TypeNode.ConditionalType c ->
        "cond(" + shape(c.check()) + " " + shape(c.bound()) + " " + shape(c.then()) + " " + shape(c.otherwise()) + ")";
      case TypeNode.Mapped _ -> "mapped";
      case TypeNode.Query query -> "typeof " + (query.name() == null ? "import" : name(query.name()));
      case TypeNode.Infer infer -> infer.constraint() == null ? "infer" : "infer(" + shape(infer.constraint()) + ")";
      case TypeNode.Predicate _ -> "predicate";
      case TypeNode.TemplateType _ -> "template";
      case TypeNode.ImportType _ -> "import";
      case TypeNode.ThisType _ -> "this";
      case TypeNode.MissingType _ -> "missing";
    };
  }

  private static String shapes(java.util.List<TypeNode> types) {
    return types.stream().map(TypeTreesTest::shape).collect(Collectors.joining(" "));
  }

  private static String name(EntityName name) {
    return switch (name) {
      case EntityName.TypeName simple -> simple.name();
      case EntityName.Qualified(_, _, _, var left, var right, _) -> name(left) + "." + right;
    };
  }
}
