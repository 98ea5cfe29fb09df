package tj.somon.compiler.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Where a builtin word becomes English when a program is compiled, and where it keeps its spelling. */
class BuiltinNamesTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"чоп.сабт(1);~console.log(1);",
      "\"а\".дарозӣ;~\"а\".length;", "[].илова(1);~[].push(1);", "((а: сатр[]) => а.илова(1));~(а) => а.push(1);",
      "((а: сатр | рақам[]) => а.дарозӣ);~(а) => а.length;", "нав Харита().ҳаҷм;~new Map().size;",
      "собит м = нав Харита(), н = м.ҳаҷм;~const м = new Map(), н = м.size;", "Риёзӣ.ПИ;~Math.PI;",
      "объект.калидҳо({}).харита(ф);~Object.keys({}).map(ф);", "(х чун сатр).калон();~х.toUpperCase();",
      "нав Хато(\"а\").паём;~new Error(\"а\").message;"})
  void certainReceiversBecomeEnglish(String program, String expected) {
    assertEquals(expected + "\n", code(program));
  }

  @ParameterizedTest
  @ValueSource(strings = {"функсия ф(х) { х.илова(1); }", "тағ м = нав Map(); м.гузоштан(1, 2);",
      "собит о = { илова() {} }; о.илова();", "функсия ф(х: ҳар) { х.харита(1); }",
      "интерфейс И { илова(): холӣ } функсия ф(х: И) { х.илова(); }", "функсия ф<Т>(х: Т) { х.дарозӣ; }",
      "функсия ф(х: сатр[] | Map<сатр, сатр>) { х.дарозӣ; }", "функсия ф(х: Хато) { х.паём; }"})
  void uncertainReceiversKeepTheWordAndGetAnAlias(String program) {
    Analysis analysis = analysis(program);
    assertEquals(1, Compiler.emit(analysis, EmitOptions.DEFAULTS).aliases().size());
  }

  @Test
  void aProgramWithoutTajikMembersHasNoPrelude() {
    assertEquals("console.log([1].map((х) => х));\n", code("чоп.сабт([1].харита(х => х));"));
  }

  @Test
  void thePreludeStandsBehindDirectives() {
    assertTrue(code("\"use strict\";\nх.илова;").startsWith("\"use strict\";\n((g) => {\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"рӯйхат = [];", "Риёзӣ++;", "[чоп] = [1];", "барои (холӣ аз []) {}", "({ а: рост } = {});"})
  void aBuiltinWordIsNoVariable(String program) {
    var emitted = Compiler.emit(analysis(program), EmitOptions.DEFAULTS);
    assertEquals(List.of("SOM2401"), emitted.diagnostics().stream().map(d -> d.code().id()).toList());
    assertEquals("", emitted.code());
  }

  @Test
  void thePreludeIsTheSameForTheSameWords() {
    assertEquals(Prelude.of(new TreeSet<>(List.of("илова", "дарозӣ"))),
        Prelude.of(new TreeSet<>(List.of("дарозӣ", "илова"))));
    assertEquals("", Prelude.of(new TreeSet<>()));
  }

  @Test
  void otherLanguagesAreLeftAlone() {
    Analysis analysis = Compiler.analyze(SourceText.of("a.ts", "чоп.сабт([].илова(1));"), Language.TYPESCRIPT,
        SourceGoal.MODULE);
    assertEquals("чоп.сабт([].илова(1));\n", Compiler.emit(analysis, EmitOptions.DEFAULTS).code());
  }

  private static String code(String program) {
    return Compiler.emit(analysis(program), EmitOptions.DEFAULTS).code();
  }

  private static Analysis analysis(String program) {
    return Compiler.analyze(SourceText.of("main.som", program), Language.SOMONSCRIPT, SourceGoal.MODULE);
  }
}
