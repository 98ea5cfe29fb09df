package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.names.Binder;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Types leave no trace (SomonScript language specification, sections 5 to 7, 10 and 13). */
class ErasureTest {
  private static void erased(String expected, String text) {
    assertEquals(expected.isEmpty() ? "" : expected + "\n", LoweredText.som(text), text);
  }

  @Test
  void declarationsOfTypesVanish() {
    erased("", "интерфейс И<Т> мерос А { х: Т; ф(): холӣ }");
    erased("", "навъ Н<Т> = Т | рақам;");
    erased("", "эълон собит х: рақам; эълон функсия ф(): холӣ; эълон синф К { х: рақам }");
    erased("", "эълон шумориш Ш { а } эълон номфазо Н { тағ х: рақам }");
    erased("", "declare module \"м\" { export const а: number } declare global { interface W {} }");
    erased("function ф(а) {\n  return а;\n}",
        "функсия ф(а: сатр): сатр; функсия ф(а: рақам): рақам; функсия ф(а: ҳар) { бозгашт а; }");
  }

  @Test
  void annotationsAndMarksVanish() {
    erased("let а = 1, б;", "тағ а: рақам = 1, б!: сатр;");
    erased("function ф(а, б, ...в) {}",
        "функсия ф<собит Т мерос К = В>(ин: К, а: Т, б?: рақам, ...в: Т[]): а аст К {}");
    erased("let ф = async (а = 1) => а;", "тағ ф = async <Т,>(а: Т = 1): Ваъда<Т> => а;");
    erased("try {} catch (х) {}", "кӯшиш {} гирифтан (х: ҳар) {}");
    erased("for (const х of []) {}", "барои (собит х аз []) {}");
    erased("let { а, б: [в] } = о;", "тағ { а, б: [в] }: Т = о;");
  }

  @Test
  void classesKeepWhatRuns() {
    erased("class А extends Б {\n  х = 1;\n  static у;\n  ф() {}\n}", """
        мавҳум синф А<Т> мерос Б<Т> татбиқ В, Г<Т> {
          хосусӣ танҳохонӣ х: рақам = 1;
          статикӣ у?: сатр;
          эълон з: сатр;
          мавҳум м: рақам;
          мавҳум ф2(): холӣ;
          [к: сатр]: ҳар;
          ф(): холӣ;
          ҷамъиятӣ ф(): холӣ {}
        }""");
    erased("let К = class {\n  х;\n};", "тағ К = синф<Т> { х!: Т; };");
  }

  @Test
  void assertionsLeaveTheirOperand() {
    erased("х.у;", "(х чун Т).у;");
    erased("(-1) ** 2;", "(-1 чун рақам) ** 2;");
    erased("(а, б).в;", "(а, б чун Т).в;");
    erased("(а + б) * в;", "(<рақам>(а + б)) * в;");
    erased("(() => {})();", "((() => {}) чун ҳар)();");
    erased("х.у;", "х!.у!;");
    erased("[1];", "[1] чун собит;");
    erased("х;", "х бармесоё Т;");
    erased("new К();", "нав К<Т>();");
    erased("ф(1);", "ф<Т>(1);");
    erased("ф;", "ф<Т>;");
    erased("т`а`;", "т<Т>`а`;");
    erased("({}).х;", "({} чун Т).х;");
    erased("new (а().б)();", "нав (а().б чун ҳар)();");
  }

  @Test
  void optionalChainsKeepTheirExtent() {
    erased("(а?.б).в;", "(а?.б чун Т).в;");
    erased("(а?.б).в;", "(а?.б)!.в;");
    erased("а?.б.в;", "а?.б!.в;");
    erased("а?.[0].в();", "а?.[0]!.в!();");
    erased("ф?.(1);", "ф?.<Т>(1);");
    erased("ф?.(1).х;", "ф<Т>?.(1).х;");
  }

  @Test
  void targetsUnderAssertionsStayTargets() {
    erased("а = 1;", "(а чун ҳар) = 1;");
    erased("а.б = 1;", "(а.б чун ҳар) = 1;");
    erased("а++;", "(а чун рақам)++;");
    erased("(ф) = function () {};", "(ф чун ҳар) = функсия () {};");
    erased("(ф) = () => {};", "(<ҳар>ф) = () => {};");
    erased("ф = function () {};", "ф = функсия () {} чун ҳар;");
    erased("[а.б, в] = [];", "[(а.б чун ҳар), (в чун ҳар)] = [];");
    erased("for (а.б of []) {}", "барои (а.б аз []) {}");
    erased("[а, ...б] = [];", "[а чун ҳар, ...б чун Т] = [];");
    erased("({ а: б, ...в } = о);", "({ а: <Т>б, ...в чун Т } = о);");
    erased("[(а) = () => 1] = [];", "[(а чун ҳар) = () => 1] = [];");
    erased("for (а of []) {}", "барои (а чун ҳар аз []) {}");
    erased("а = 1;", "(а чун Т чун ҳар) = 1;");
    erased("а++;", "((а чун Т)! чун рақам)++;");
  }

  @Test
  void longChainsDoNotNest() {
    String sum = "(а чун рақам)" + " + б!".repeat(30_000);
    assertEquals("а" + " + б".repeat(30_000) + ";\n", LoweredText.som(sum + ";"));
    String calls = "а" + ".б()!".repeat(30_000);
    assertEquals("а" + ".б()".repeat(30_000) + ";\n", LoweredText.som(calls + ";"));
    String branches = "агар (а) {}" + " вагарна агар (а) {}".repeat(10_000);
    assertEquals(10_001, LoweredText.som(branches).split("if", -1).length - 1);
  }

  @Test
  void whatHasNoTypesIsTheSameTree() {
    var source = SourceText.of("a.som",
        "import х from './м'; class К { #а = 1; м() { return х?.[this.#а]; } } export { К };");
    var parsed = Parser.parse(source, Language.SOMONSCRIPT, Language.goalOfPath("a.som"));
    var names = Binder.bind(parsed.program(), source, Language.SOMONSCRIPT).names();
    var lowered = Lowering.lower(parsed.program(), source, names, Language.SOMONSCRIPT, LoweringOptions.PRESERVE);
    assertSame(parsed.program(), lowered.program());
    assertArrayEquals(new int[0], lowered.erased());
  }

  @Test
  void erasedStretchesAreReported() {
    String text = "интерфейс И {}\nтағ а: рақам = 1;\nа чун сатр;";
    int variable = text.indexOf(": рақам");
    int asserted = text.indexOf(" чун сатр");
    assertArrayEquals(new int[]{0, 14, variable, variable + 7, asserted, asserted + 9},
        LoweredText.of("a.som", text, ModuleFormat.PRESERVE).erased());
  }
}
