package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.VariableKind;

/** What trees statements, classes and modules make. */
class StatementTreesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      var a           | VAR         | 5
      тағ а = 1       | LET         | 9
      let a, b        | LET         | 8
      собит а = 1;    | CONST       | 12
      using a = b     | USING       | 11
      интизор using a = b | AWAIT_USING | 19
      """)
  void variablesHaveTheirKind(String text, VariableKind kind, int end) {
    var variables = assertInstanceOf(Statement.VariableDeclaration.class, Parsing.only(Parsing.somon(text)));
    assertEquals(kind, variables.kind());
    assertEquals(0, variables.start());
    assertEquals(end, variables.end());
  }

  @Test
  void aChainOfIfsIsOneStatement() {
    String text = "агар (а) { } вагарна агар (б) { } дар_ҳолати_ки (в) { } чунин { }";
    var first = assertInstanceOf(Statement.If.class, Parsing.only(Parsing.somon(text)));
    var second = assertInstanceOf(Statement.If.class, first.otherwise());
    var third = assertInstanceOf(Statement.If.class, second.otherwise());
    assertInstanceOf(Statement.Block.class, third.otherwise());
    assertEquals(text.indexOf("агар (б)"), second.start());
    assertEquals(text.indexOf("дар_ҳолати_ки"), third.start());
    assertEquals(text.length(), first.end());
    assertEquals(text.length(), third.end());
  }

  @Test
  void aChainOfIfsMayBeLong() {
    Parsed parsed = Parsing.script("if (a) b; else ".repeat(50_000) + "c");
    assertInstanceOf(Statement.If.class, Parsing.only(parsed));
  }

  @Test
  void headsOfLoopsTellTheirKind() {
    var declared = assertInstanceOf(Statement.ForOf.class, Parsing.only(Parsing.somon("барои (собит х аз р) ;")));
    assertInstanceOf(ForHead.Declared.class, declared.head());
    assertFalse(declared.await());
    var awaited = assertInstanceOf(Statement.ForOf.class, Parsing.only(Parsing.somon("барои интизор (х аз р) ;")));
    assertInstanceOf(ForHead.Assigned.class, awaited.head());
    assertTrue(awaited.await());
    var keys = assertInstanceOf(Statement.ForIn.class, Parsing.only(Parsing.somon("барои ([а] дар о) ;")));
    var assigned = assertInstanceOf(ForHead.Assigned.class, keys.head());
    assertInstanceOf(Target.ArrayPattern.class, assigned.target());
    var classic = assertInstanceOf(Statement.For.class, Parsing.only(Parsing.somon("барои (;;) ;")));
    assertNull(classic.initializer());
    assertNull(classic.test());
    assertNull(classic.update());
  }

  @Test
  void theWordOfCaseIsANameInsideANestedBlock() {
    var text = "интихоб (а) { ҳолат 1: { ҳолат (2) } ҳолат 3: }";
    var choice = assertInstanceOf(Statement.Switch.class, Parsing.only(Parsing.somon(text)));
    assertEquals(2, choice.cases().size());
    var block = assertInstanceOf(Statement.Block.class, choice.cases().getFirst().body().getFirst());
    assertInstanceOf(Statement.ExpressionStatement.class, block.statements().getFirst());
  }

  @Test
  void aDeclaredWordIsNoKeyword() {
    Parsed parsed = Parsing.somon("функсия пайваст() { } то (а) { пайваст; }");
    var loop = assertInstanceOf(Statement.While.class, parsed.program().body().get(1));
    var body = assertInstanceOf(Statement.Block.class, loop.body());
    assertInstanceOf(Statement.ExpressionStatement.class, body.statements().getFirst());
    var undeclared = assertInstanceOf(Statement.While.class, Parsing.only(Parsing.somon("то (а) { пайваст; }")));
    assertInstanceOf(Statement.Break.class,
        assertInstanceOf(Statement.Block.class, undeclared.body()).statements().getFirst());
  }

  @Test
  void theTajikConstructorIsCalledInEnglish() {
    var text = "синф А { хосусӣ конструктор() { } статикӣ конструктор() { } конструктор = 1 }";
    var members = assertInstanceOf(ClassDefinition.class, Parsing.only(Parsing.somon(text))).members();
    var constructor = assertInstanceOf(ClassMember.Method.class, members.get(0));
    assertEquals(MethodKind.CONSTRUCTOR, constructor.kind());
    assertEquals(Modifiers.PRIVATE, constructor.modifiers());
    assertEquals("constructor", assertInstanceOf(PropertyKey.Name.class, constructor.key()).name());
    var method = assertInstanceOf(ClassMember.Method.class, members.get(1));
    assertEquals(MethodKind.METHOD, method.kind());
    assertEquals("конструктор", assertInstanceOf(PropertyKey.Name.class, method.key()).name());
    assertInstanceOf(ClassMember.Field.class, members.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class A extends B<C> {}", "class A extends B<C>\n{}", "class A extends B<C> implements D {}",
      "class A extends B<C>\nimplements D {}", "синф А мерос B<C> татбиқ Д { }"})
  void typeArgumentsOfTheSuperclassStandApart(String text) {
    var definition = assertInstanceOf(ClassDefinition.class, Parsing.only(Parsing.somon(text)));
    assertEquals("B", assertInstanceOf(Expression.NameUse.class, definition.superClass()).name());
    assertEquals(1, definition.superTypeArguments().size());
  }

  @Test
  void modifiersBeforeANameOnTheSameLineCount() {
    var text = "синф А { статикӣ ҷамъиятӣ х = 1; танҳохонӣ у; функсия ф() { } хосусӣ = 1; мавҳум\nг() { } }";
    var members = assertInstanceOf(ClassDefinition.class, Parsing.only(Parsing.somon(text))).members();
    assertEquals(Modifiers.STATIC | Modifiers.PUBLIC, ((ClassMember.Field) members.get(0)).modifiers());
    assertEquals(Modifiers.READONLY, ((ClassMember.Field) members.get(1)).modifiers());
    assertEquals(Modifiers.NONE, ((ClassMember.Method) members.get(2)).modifiers());
    assertEquals("хосусӣ", ((PropertyKey.Name) ((ClassMember.Field) members.get(3)).key()).name());
    assertEquals("мавҳум", ((PropertyKey.Name) ((ClassMember.Field) members.get(4)).key()).name());
    assertEquals(6, members.size());
  }

  @Test
  void aDottedNamespaceHoldsOneExportedNamespace() {
    var outer = assertInstanceOf(TypeDeclaration.Namespace.class, Parsing.only(Parsing.somon("номфазо А.Б { а }")));
    assertEquals("А", outer.name().name());
    assertFalse(outer.dotted());
    var export = assertInstanceOf(ModuleItem.ExportDeclaration.class, outer.body().getFirst());
    var inner = assertInstanceOf(TypeDeclaration.Namespace.class, export.declaration());
    assertEquals("Б", inner.name().name());
    assertTrue(inner.dotted());
    assertEquals(1, inner.body().size());
  }

  @Test
  void theTajikWordForDefaultIsTranslatedInModuleNames() {
    var export = assertInstanceOf(ModuleItem.ExportNames.class,
        Parsing.only(Parsing.somon("содир { а чун пешфарз };")));
    assertEquals("default", export.names().getFirst().exported().name());
    var text = "ворид { пешфарз чун х, агар чун у } аз \"м\" бо { type: \"json\" };";
    var imports = assertInstanceOf(ModuleItem.Import.class, Parsing.only(Parsing.somon(text)));
    assertEquals("default", imports.named().get(0).imported().name());
    assertEquals("агар", imports.named().get(1).imported().name());
    assertEquals("type", imports.attributes().getFirst().key());
    assertEquals("json", imports.attributes().getFirst().value().value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      import type from 'm'          | false | type
      import type A from 'm'        | true  | A
      import type from from 'm'     | true  | from
      import type, {b} from 'm'     | false | type
      import source x from 'm'      | false | x
      import source from 'm'        | false | source
      """)
  void typeIsAModifierOrTheName(String text, boolean typeOnly, String name) {
    var imports = assertInstanceOf(ModuleItem.Import.class, Parsing.only(Parsing.typescript(text)));
    assertEquals(typeOnly, imports.typeOnly());
    assertEquals(name, imports.defaultName().name());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      type            | false | type | type
      type as         | true  | as   | as
      type as as      | false | type | as
      type as x       | false | type | x
      type as as x    | true  | as   | x
      type x          | true  | x    | x
      type x as y     | true  | x    | y
      type default as z | true | default | z
      """)
  void typeInASpecifier(String specifier, boolean typeOnly, String imported, String local) {
    Parsed parsed = Parsing.typescript("import {" + specifier + "} from 'm'");
    var imports = assertInstanceOf(ModuleItem.Import.class, Parsing.only(parsed));
    var only = imports.named().getFirst();
    assertEquals(typeOnly, only.typeOnly());
    assertEquals(imported, only.imported().name());
    assertEquals(local, only.local().name());
  }
}
