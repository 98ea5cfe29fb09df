package tj.somon.compiler.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** What programs with Tajik builtin names print; most are the examples of the language specification. */
class BuiltinNamesRunTest {
  @TempDir
  private Path folder;

  /** Program and output; lines of the output are separated by a bar. */
  static List<String[]> programs() {
    return List.of(
        // SomonScript language specification, 11.7
        row("чоп.сабт(математика.ПИ > 3, сатр(5) + 1);", "true 51"),
        row("тағ рӯйхат = [1, 2]; чоп.сабт(Array.isArray(рӯйхат), рӯйхат.дарозӣ);", "true 2"),
        row("чоп.сабт((\"аб\" + \"вг\").дарозӣ, [3, 1, 2].тартиб().пайвастКардан(\"-\"));", "4 1-2-3"),
        row("функсия охир(х) { бозгашт х.дар(-1); } чоп.сабт(охир([1, 2, 3]), охир(\"салом\"));", "3 м"),
        row("тағ китоб = { дарозӣ: 180, маълумот: \"Шоҳнома\" }; чоп.сабт(китоб.дарозӣ, китоб.маълумот);",
            "180 Шоҳнома"),
        row("кӯшиш { партофтан нав Хато(\"Тақсим ба сифр\"); } гирифтан (хато) { чоп.сабт(\"Хато: \" + хато.паём); }",
            "Хато: Тақсим ба сифр"),
        row("собит м = нав Map(); м.гузоштан(\"а\", 1);"
            + "чоп.сабт(м.бозгирифтан(\"а\"), м.дорадКалид(\"б\"), м.ҳаҷм);", "1 false 1"),
        row("Ваъда.ҳама([1, Ваъда.ҳал(2)]).пас(р => чоп.сабт(р.пайвастКардан(\",\"))).ниҳоят(() => чоп.сабт(\"анҷом\"));",
            "1,2|анҷом"),
        row("тағ ф = (сатр) => сатр.калон(); чоп.сабт(ф(\"салом\"));", "САЛОМ"),
        row("функсия д(х) { бозгашт х.дарозӣ; } барои (тағ к дар [7]) чоп.сабт(к); чоп.сабт(д([7]), \"дарозӣ\" дар {});",
            "0|1 false"),
        row("""
            синф Стек {
                хосусӣ элементҳо: рақам[] = [];
                илова(х: рақам): Стек { ин.элементҳо.илова(х); бозгашт ин; }
                баровардан(): рақам { бозгашт ин.элементҳо.баровардан(); }
            }
            тағ с = нав Стек();
            с.илова(5).илова(7);
            чоп.сабт(с.баровардан(), с["илова"](9) === с, "push" дар с);
            """, "7 true false"), row("""
            синф Шахс {
                конструктор(ном: сатр) { ин.ном = ном; }
                баСатр(): сатр { бозгашт "Шахс " + ин.ном; }
            }
            чоп.сабт(`${нав Шахс("Алӣ")}`, нав Шахс("Зарина").баСатр());
            """, "Шахс Алӣ Шахс Зарина"),
        // rule (a)
        row("{ тағ чоп = { сабт: х => console.log('худӣ', х) }; чоп.сабт(1); } чоп.сабт(2);", "худӣ 1|2"),
        row("собит console = { log() {} }; чоп.сабт(\"аз globalThis\");", "аз globalThis"),
        row("функсия ф(undefined) { бозгашт беқимат; } чоп.сабт(ф(5), рост, ҳеҷ, холӣ, номуайян);",
            "undefined true null null undefined"),
        row("чоп.сабт(навъ_муайян_кардан(5), тақсим_кардан(\"7х\"), [1, 2].харита(сатр_кардан).пайвастКардан(\"\"));",
            "number 7 12"),
        row("собит { ... о } = { чоп }; чоп.сабт(объект.калидҳо(о).дарозӣ, о.чоп === console);", "1 true"),
        // rules (b) and (c)
        row("функсия ф(х) { бозгашт х.илова === х.push; } чоп.сабт(ф([]), ф(нав Set()));", "true false"),
        row("функсия ф(х) { х.дарозӣ = 1; бозгашт х.length; } чоп.сабт(ф([1, 2, 3]));", "1"),
        row("функсия ф(х) { х.илова = 5; бозгашт [х.илова, Object.keys(х)].join(); } чоп.сабт(ф([]));", "5,илова"),
        row("функсия ф(х) { х.паём = \"нав\"; бозгашт х.message; } чоп.сабт(ф(нав Хато(\"кӯҳна\")));", "нав"),
        row("функсия ф({ дарозӣ, [\"ҳаҷм\"]: ҳ }) { бозгашт `${дарозӣ} ${ҳ}`; } чоп.сабт(ф(\"салом\"), ф(нав Set([1])));",
            "5 undefined undefined 1"),
        row("функсия ф(х) { бозгашт х.харита(э => э * 2).пайвастКардан(); } чоп.сабт(ф(нав Uint8Array([1, 2])));",
            "2,4"),
        row("барои (собит к дар []) чоп.сабт(к); барои (собит к дар {}) чоп.сабт(к); чоп.сабт([].дарозӣ);", "0"),
        row("функсия ф() { бозгашт arguments.дарозӣ; } чоп.сабт(ф(1, 2, 3));", "3"),
        row("Object.freeze(Array.prototype); функсия ф(х) { бозгашт х.length; } чоп.сабт(ф([1]));", "1"),
        row("синф ХатоиМан мерос Хато { ном = \"ХатоиМан\"; } собит х = нав ХатоиМан(\"п\"); чоп.сабт(х.ном, х.name, х.паём);",
            "ХатоиМан Error п"),
        // rule (d) and super
        row("""
            синф Рӯйхатча мерос рӯйхат {
                илова(х) { бозгашт супер.илова(х * 2); }
            }
            собит р = нав Рӯйхатча();
            р.илова(1); р.push(2);
            чоп.сабт(р.пайвастКардан("-"), объект.калидҳо(Рӯйхатча.prototype).дарозӣ);
            """, "2-4 0"), row("""
            синф А { баСатр() { бозгашт "А"; } қиматиАслӣ() { бозгашт 7; } }
            синф Б мерос А { баСатр() { бозгашт супер.баСатр() + "Б"; } }
            чоп.сабт(`${нав Б()}`, нав Б() * 2, нав А().баСатр === нав А().toString);
            """, "АБ 14 true"), row("синф А { пас() { бозгашт 1; } } чоп.сабт((интизор нав А()).пас());", "1"),
        row("синф А { статикӣ { чоп.сабт(`${нав А()}`); } баСатр() { бозгашт \"барвақт\"; } }", "барвақт"));
  }

  private static String[] row(String program, String output) {
    return new String[]{program, output};
  }

  @ParameterizedTest
  @MethodSource("programs")
  void prints(String program, String output) throws Exception {
    assertEquals(output.replace('|', '\n') + "\n", run(program), program);
  }

  @Test
  void nothingLeaks() throws Exception {
    String program = """
        собит пеш = Object.getOwnPropertyNames(globalThis).length;
        функсия ф(х) { бозгашт х.илова, х.паём, х.ҳаҷм, х.пас; }
        барои (собит к дар {}) чоп.сабт("намоён", к);
        чоп.сабт(Object.getOwnPropertyNames(Object.prototype).filter(н => /[а-яӣ]/.test(н)).join());
        чоп.сабт(Object.getOwnPropertyNames(globalThis).filter(н => /[а-яӣ]/.test(н)).join());
        """;
    assertEquals("\n\n", run(program));
  }

  private String run(String program) throws IOException, InterruptedException {
    Analysis analysis = Compiler.analyze(SourceText.of("main.som", program), Language.SOMONSCRIPT, SourceGoal.MODULE);
    assertEquals(List.of(), analysis.diagnostics().stream().filter(d -> d.isError()).toList());
    Path file = folder.resolve("main.mjs");
    Files.writeString(file, Compiler.emit(analysis, EmitOptions.DEFAULTS).code());
    Process process = new ProcessBuilder("node", file.toString()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
