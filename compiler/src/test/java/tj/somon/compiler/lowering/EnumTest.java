package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.module.ModuleFormat;

/** Enums (SomonScript language specification, section 8). */
class EnumTest {
  private static void members(String expected, String members) {
    String body = expected.indent(2);
    assertEquals("var Р;\n(function (Р) {\n" + body + "})(Р || (Р = {}));\n",
        LoweredText.som("шумориш Р { " + members + " }"));
  }

  @Test
  void numbersCountOn() {
    members("Р[Р[\"а\"] = 0] = \"а\";\nР[Р[\"б\"] = 5] = \"б\";\nР[Р[\"в\"] = 6] = \"в\";", "а, б = 5, в");
    members("Р[Р[\"а\"] = -2] = \"а\";\nР[Р[\"б\"] = -1] = \"б\";", "а = -2, б");
    members("Р[Р[\"а\"] = 0x10] = \"а\";\nР[Р[\"б\"] = 17] = \"б\";", "а = 0x10, б");
  }

  @Test
  void stringsLeadNowhereBack() {
    members("Р[\"а\"] = \"х\";\nР[\"б\"] = \"х1\";\nР[\"в\"] = \"х-2\";", "а = \"х\", б = а + 1, в = `${а}-${1 + 1}`");
    members("Р[\"а\"] = `${ф()}`;\nР[\"б\"] = \"к\" + ф();", "а = `${ф()}`, б = \"к\" + ф()");
  }

  @Test
  void constantExpressionsAreFolded() {
    members(
        "Р[Р[\"а\"] = 8] = \"а\";\nР[Р[\"б\"] = 10] = \"б\";\nР[Р[\"в\"] = -11] = \"в\";\nР[Р[\"г\"] = -10] = \"г\";",
        "а = 1 << 3, б = а | 2, в = ~б, г");
    members("Р[Р[\"а\"] = 4294967295] = \"а\";", "а = -1 >>> 0");
    members("Р[Р[\"а\"] = 1 / 0] = \"а\";\nР[Р[\"б\"] = 1 / 0] = \"б\";", "а = 1 / 0, б");
  }

  @Test
  void constantsOutsideAreKnown() {
    assertEquals("""
        const с = "т";
        var Р;
        (function (Р) {
          Р["а"] = "т";
        })(Р || (Р = {}));
        """, LoweredText.som("собит с = \"т\"; шумориш Р { а = с }"));
  }

  @Test
  void membersAreReachedByTheirBareName() {
    members("Р[Р[\"а\"] = ф()] = \"а\";\nР[Р[\"б\"] = Р.а + 1] = \"б\";\nР[Р[\"в\"] = ((а) => а)(Р.б)] = \"в\";",
        "а = ф(), б = а + 1, в = (а => а)(б)");
    members("Р[Р[\"ду калима\"] = 1] = \"ду калима\";\nР[Р[\"б\"] = 1] = \"б\";",
        "\"ду калима\" = 1, б = Р[\"ду калима\"]");
  }

  @Test
  void mergedDeclarationsShareTheirMembers() {
    assertEquals("""
        var Р;
        (function (Р) {
          Р[Р["а"] = ф()] = "а";
        })(Р || (Р = {}));
        (function (Р) {
          Р[Р["б"] = Р.а] = "б";
        })(Р || (Р = {}));
        """, LoweredText.som("шумориш Р { а = ф() } шумориш Р { б = а }"));
  }

  @Test
  void enumsInBlocksAreBlockScoped() {
    assertEquals("""
        {
          let Р;
          (function (Р) {
            Р[Р["а"] = 0] = "а";
          })(Р || (Р = {}));
        }
        """, LoweredText.som("{ шумориш Р { а } }"));
  }

  @Test
  void exportedAndConstantEnums() {
    assertEquals("export var Р;\n(function (Р) {\n  Р[Р[\"а\"] = 0] = \"а\";\n})(Р || (Р = {}));\n",
        LoweredText.som("содир собит шумориш Р { а }"));
  }

  @Test
  void aMemberBehindAnUnknownValueNeedsOne() {
    assertEquals(List.of("SOM2303 1:22", "SOM2303 1:25"),
        LoweredText.findings("шумориш Р { а = ф(), б, в }", ModuleFormat.PRESERVE));
    assertEquals(List.of("SOM2303 1:22"), LoweredText.findings("шумориш Р { а = \"\",  б }", ModuleFormat.PRESERVE));
  }
}
