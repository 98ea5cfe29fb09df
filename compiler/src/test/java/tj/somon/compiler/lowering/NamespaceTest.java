package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Namespaces (SomonScript language specification, section 8). */
class NamespaceTest {
  private static void body(String expected, String body) {
    assertEquals("let Н;\n(function (Н) {\n" + expected.indent(2) + "})(Н || (Н = {}));\n",
        LoweredText.som("номфазо Н { " + body + " }"));
  }

  @Test
  void typesAloneLeaveNothing() {
    assertEquals("", LoweredText.som("номфазо Н { интерфейс И {} навъ Т = И; номфазо Б { навъ У = Т; } }"));
    assertEquals("", LoweredText.som("номфазо Н {}"));
    assertEquals("", LoweredText.som("номфазо Н { эълон синф К {}; }"));
    assertEquals("", LoweredText.som("эълон номфазо Н { тағ х: рақам; }"));
  }

  @Test
  void exportedMembersAreAssigned() {
    body("function ф() {}\nН.ф = ф;", "содир функсия ф(): холӣ; содир функсия ф() {}");
    body("class С {}\nН.С = С;", "содир мавҳум синф С {}");
    body("function ф() {}", "функсия ф() {}");
    body("let Е;\n(function (Е) {\n  Е[Е[\"а\"] = 0] = \"а\";\n})(Е = Н.Е || (Н.Е = {}));", "содир шумориш Е { а }");
    body("let Б;\n(function (Б) {\n  let х = 1;\n})(Б = Н.Б || (Н.Б = {}));", "содир номфазо Б { тағ х = 1; }");
    body("let Б;\n(function (Б) {\n  let х = 1;\n})(Б || (Б = {}));", "номфазо Б { тағ х = 1; }");
  }

  @Test
  void exportedVariablesLiveOnTheObject() {
    body("Н.а = 1;\nН.в = Н.а;", "содир тағ а = 1, б, в = а;");
    body("({ а: Н.а, б: [Н.в = Н.а, ...Н.г] } = о);", "содир собит { а, б: [в = а, ...г] } = о;");
    body("Н.а = 1;\nН.а++;\nН.а += 2;\n({ а: Н.а } = о);\n[Н.а = 1] = о;",
        "содир тағ а = 1; а++; а += 2; ({ а } = о); [а = 1] = о;");
    body("Н.а = 1;\nfor (Н.а of []);\nfor (Н.а in {});\nlet о = { а: Н.а };",
        "содир тағ а = 1; барои (а аз []); барои (а дар {}); тағ о = { а };");
    body("Н.а = 1;\nlet ф = () => Н.а;\n{\n  let а = 2;\n  а;\n}",
        "содир тағ а = 1; тағ ф = () => а; { тағ а = 2; а; }");
    body("Н.ф = () => 1;\nН.ф();\nН.ф`х`;\nnew Н.ф();", "содир собит ф = () => 1; ф(); ф`х`; нав ф();");
  }

  @Test
  void ambientPartnersLeaveTheVariableToTheNamespace() {
    assertEquals("let ф;\n(function (ф) {\n  ф.х = 1;\n})(ф || (ф = {}));\n",
        LoweredText.som("эълон функсия ф(): холӣ; номфазо ф { содир тағ х = 1; }"));
  }

  @Test
  void aFurtherBlockHasNoFunctionOfTheFirst() {
    assertEquals("""
        let Н;
        (function (Н) {
          function ф() {}
          Н.ф = ф;
        })(Н || (Н = {}));
        (function (Н) {
          let ф;
          (function (ф) {
            ф.х = 1;
          })(ф = Н.ф || (Н.ф = {}));
        })(Н || (Н = {}));
        """, LoweredText.som("номфазо Н { содир функсия ф() {} } номфазо Н { содир номфазо ф { содир тағ х = 1; } }"));
  }

  @Test
  void dottedNamesNest() {
    assertEquals("""
        let А;
        (function (А) {
          let Б;
          (function (Б) {
            Б.х = 1;
          })(Б = А.Б || (А.Б = {}));
        })(А || (А = {}));
        """, LoweredText.som("номфазо А.Б { содир тағ х = 1; }"));
  }

  @Test
  void blocksMerge() {
    assertEquals("""
        let Н;
        (function (Н) {
          Н.а = 1;
          function ф() {}
          Н.ф = ф;
        })(Н || (Н = {}));
        (function (Н) {
          Н.б = Н.а + Н.ф();
        })(Н || (Н = {}));
        """,
        LoweredText.som("номфазо Н { содир тағ а = 1; содир функсия ф() {} } номфазо Н { содир тағ б = а + ф(); }"));
  }

  @Test
  void nestedBlocksOfMergedNamespacesAreDeclaredInEach() {
    assertEquals("""
        let А;
        (function (А) {
          let Б;
          (function (Б) {
            Б.х = 1;
          })(Б = А.Б || (А.Б = {}));
        })(А || (А = {}));
        (function (А) {
          let Б;
          (function (Б) {
            Б.у = Б.х;
          })(Б = А.Б || (А.Б = {}));
        })(А || (А = {}));
        """, LoweredText.som("номфазо А.Б { содир тағ х = 1; } номфазо А.Б { содир тағ у = х; }"));
  }

  @Test
  void functionsClassesAndEnumsAreExtended() {
    String filled = "(function (К) {\n  К.х = 1;\n})(К || (К = {}));\n";
    assertEquals("function К() {}\n" + filled, LoweredText.som("функсия К() {} номфазо К { содир тағ х = 1; }"));
    assertEquals("class К {}\n" + filled, LoweredText.som("синф К {} номфазо К { содир тағ х = 1; }"));
    assertEquals("var К;\n(function (К) {\n  К[К[\"а\"] = 0] = \"а\";\n})(К || (К = {}));\n" + filled,
        LoweredText.som("шумориш К { а } номфазо К { содир тағ х = 1; }"));
    assertEquals("export class К {}\n" + filled,
        LoweredText.som("содир синф К {} содир номфазо К { содир тағ х = 1; }"));
  }

  @Test
  void aMemberOfTheSameNameRenamesTheParameter() {
    assertEquals("""
        let Н;
        (function (Н_1) {
          function Н() {}
          Н_1.Н = Н;
          Н_1.х = Н();
        })(Н || (Н = {}));
        """, LoweredText.som("номфазо Н { содир функсия Н() {} содир тағ х = Н(); }"));
    assertEquals("""
        let Н;
        (function (Н_2) {
          Н_2.х = 1;
          let Н_1 = (Н) => Н_2.х;
        })(Н || (Н = {}));
        """, LoweredText.som("номфазо Н { содир тағ х = 1; тағ Н_1 = Н => х; }"));
  }

  @Test
  void exportedNamespacesAreExports() {
    assertEquals("""
        export let Н;
        (function (Н) {
          Н.а = 1;
        })(Н || (Н = {}));
        (function (Н) {
          Н.б = 2;
        })(Н || (Н = {}));
        """, LoweredText.som("содир номфазо Н { содир тағ а = 1; } содир номфазо Н { содир тағ б = 2; }"));
  }

  @Test
  void aliasesOfMembers() {
    assertEquals("const х = А.Б;\nх();\n", LoweredText.ts("import х = А.Б; х();"));
    assertEquals("let у;\n", LoweredText.ts("import х = А.Б; let у: х;"));
    body("Н.х = А.Б.В;\nН.х();", "содир import х = А.Б.В; х();");
    assertEquals("", LoweredText.som("номфазо Н { навъ Т = рақам; } номфазо М { import х = Н; тағ у: х.Т; }")
        .replaceAll("(?s)let М;.*", ""));
  }
}
