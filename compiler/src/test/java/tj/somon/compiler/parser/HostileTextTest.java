package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Texts that nobody would write: the parser always answers with a sound tree, and soon. */
class HostileTextTest {
  private static final String[] TOKENS = ("( ) [ ] { } ; , . ... ?. => = == === != + - * / % ** ++ -- << >> >>> < > <= "
      + ">= & | ^ ! ~ && || ?? ? : += &&= ??= @ # #x a b x 1 0x1 1n 07 'a' \"b\" `t` `a${ }b` /r/g if else for while do "
      + "switch case default break continue return throw try catch finally function class extends new this super import "
      + "export from as of in instanceof typeof void delete let const var async await yield static get set true null "
      + "enum interface type namespace declare abstract readonly private satisfies is asserts keyof infer using \n \n "
      + "агар вагарна барои тағ собит функсия синф мерос нав навъи навъ нави ҳазф дар аз чун то ҳолат кӯшиш гирифтан "
      + "ниҳоят бозгашт ворид содир ҳамзамон интизор ҳосил намунаи бармесоё шумориш номфазо иҷро статикӣ хосусӣ х "
      + "\\u0061 \" ' ` /* // \u201c \u2019").split(" ");

  @ParameterizedTest
  @EnumSource(Language.class)
  void tokensInAnyOrderGiveASoundTree(Language language) throws ReflectiveOperationException {
    var random = new Random(20250101);
    for (int round = 0; round < 4000; round++) {
      var text = new StringBuilder();
      int count = 1 + random.nextInt(40);
      for (int i = 0; i < count; i++) {
        text.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextInt(10) == 0 ? "" : " ");
      }
      SourceGoal goal = random.nextBoolean() ? SourceGoal.MODULE : SourceGoal.SCRIPT;
      assertSound(Parser.parse(SourceText.of("soup", text.toString()), language, goal), text.toString());
    }
  }

  @Test
  void everyBeginningOfAProgramGivesASoundTree() throws ReflectiveOperationException {
    String text = """
        ворид { а чун б } аз "./м";
        синф К<Т> мерос Л { хосусӣ х: рақам = 1; #у; статикӣ { } конструктор(хосусӣ з?: сатр) { супер(`а${з}б`); } }
        собит ф = ҳамзамон <Т,>(а: Т, { б = 1, ...в }: К, ...г: Т[]): Ваъда<Т> => (а чун ҳар)?.х![0] ?? б;
        барои (собит [к, қ = 2] аз р) { агар (к > қ) шикастан; вагарна давом; }
        кӯшиш { партофтан нав Хато("х"); } гирифтан (х) { } ниҳоят { }
        интихоб (х) { ҳолат 1: { } пешфарз: чоп.сабт(-х ** 2, /а[/]б/g.test(х)); }
        содир пешфарз функсия* () { ҳосил* 1; }
        """;
    for (int end = 0; end <= text.length(); end++) {
      String beginning = text.substring(0, end);
      assertSound(Parsing.somon(beginning), beginning);
    }
  }

  private static void assertSound(Parsed parsed, String text) throws ReflectiveOperationException {
    walk(parsed.program(), new BitSet(), parsed.program().nodeCount(), text);
    for (var finding : parsed.diagnostics()) {
      assertTrue(finding.span().end() <= text.length(), () -> finding + " in " + text);
    }
  }

  private static void walk(Object value, BitSet seen, int count, String text) throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        walk(element, seen, count, text);
      }
    }
    if (value instanceof Node node) {
      assertTrue(node.id() >= 0 && node.id() < count && !seen.get(node.id()),
          () -> "number of " + node + " in " + text);
      assertTrue(node.start() <= node.end() && node.end() <= text.length(), () -> "span of " + node + " in " + text);
      seen.set(node.id());
    }
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        walk(component.getAccessor().invoke(value), seen, count, text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "({a:", "f(", "a[", "x=>", "x=>{", "(x)=>", "async(", "async (x)=>", "!", "- ",
      "a=", "a?b:", "a?(b):", "`${", "new ", "a**", "function f(){", "function f(a=", "class A{m(){", "class A{[",
      "class A{x=", "class A extends (", "switch(a){case 1:", "for(;;)", "if(a)", "while(a){",
      "a||b&&c|d^e&f==g<h<<i+j*k**(", "let x:", "f<A<", "<T>(", "let x:[", "let x:(a:", "import(", "label:{",
      "try{}catch{", "export default function(){"})
  void aHundredThousandLevelsGiveFewFindings(String opening) {
    for (Language language : Language.values()) {
      String text = opening.repeat(100_000);
      Parsed parsed = Parser.parse(SourceText.of("deep", text), language, SourceGoal.MODULE);
      assertTrue(!parsed.diagnostics().isEmpty() && parsed.program().nodeCount() > 0, opening);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "f(", "({a:", "`${"})
  void nestedBracketsGiveOneFinding(String opening) {
    String text = opening.repeat(100_000);
    assertEquals("TOO_DEEP", Parsing.somon(text).diagnostics().getFirst().code().toString());
    assertEquals(1, Parsing.somon(text).diagnostics().size());
  }

  @Test
  void longChainsAreNotNested() {
    for (String link : List.of("+a", ".b", ".b()", "?.b", "[b]", "!", ", a", " as T", "`b`", " && a", " < a")) {
      String text = "a" + link.repeat(100_000);
      assertEquals(List.of(), Parsing.typescript(text).diagnostics(), link);
    }
  }
}
