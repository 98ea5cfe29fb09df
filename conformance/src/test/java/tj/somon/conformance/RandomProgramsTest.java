package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.Vocabulary;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.DiagnosticPrinter;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.testkit.GeneratedProgram;

/**
 * Whatever the text, the compiler answers: with findings that can be shown, or with JavaScript and texts in the other
 * words that can be read again. The seeds are fixed, so a failure comes back.
 */
class RandomProgramsTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}_$]+|\\s+|.", Pattern.DOTALL);
  private static final List<Path> ROOTS = List.of(Path.of("cases"), Path.of("diagnostics"), Path.of("mistakes"),
      Path.of("..", "examples"));
  private static final String[] TOKENS = ("тағ собит функсия синф агар вагарна барои то иҷро бозгашт интихоб ҳолат пешфарз "
      + "кӯшиш гирифтан ниҳоят партофтан ворид содир аз чун дар намунаи навъи нав ин супер ҳамзамон интизор ҳосил статикӣ "
      + "хосусӣ танҳохонӣ мавҳум гиранда гузоранда интерфейс навъ шумориш номфазо эълон мерос татбиқ let of async await "
      + "yield static type enum using дуруст нодуруст холӣ рақам сатр а б в чоп #а 1 2n 0x1F .5 \"с\" 'с' `с` `${ }` /а/g "
      + "{ } ( ) [ ] < > ; , . ?. ... : ? => = += ??= == === != ! ~ + - * / % ** ++ -- && || ?? & | ^ << >> >>> @ \\ # \n"
      + " ").split(" ");

  @Test
  void truncatedPrograms() {
    assertTimeoutPreemptively(LIMIT, () -> {
      var random = new SplittableRandom(1);
      for (String program : corpus()) {
        for (int i = 0; i < 20; i++) {
          answers(program.substring(0, random.nextInt(program.length() + 1)));
        }
      }
    });
  }

  @Test
  void mutatedPrograms() {
    assertTimeoutPreemptively(LIMIT, () -> {
      var random = new SplittableRandom(2);
      for (String program : corpus()) {
        List<String> pieces = PIECE.matcher(program).results().map(match -> match.group()).toList();
        for (int i = 0; i < 20; i++) {
          answers(mutated(new ArrayList<>(pieces), random));
        }
      }
    });
  }

  @Test
  void soupsOfTokens() {
    assertTimeoutPreemptively(LIMIT, () -> {
      var random = new SplittableRandom(3);
      for (int i = 0; i < 20_000; i++) {
        var program = new StringBuilder();
        for (int n = random.nextInt(1, 40); n > 0; n--) {
          program.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        answers(program.toString());
      }
    });
  }

  @Test
  void generatedProgramsCompileWithoutFindings() {
    for (int seed = 0; seed < 5; seed++) {
      String program = GeneratedProgram.som(seed, 400);
      Analysis analysis = analysis(program, Language.SOMONSCRIPT, SourceGoal.MODULE);
      assertTrue(analysis.diagnostics().isEmpty(), () -> shown(analysis));
      answers(program);
    }
  }

  private static List<String> corpus() throws IOException {
    var programs = new ArrayList<String>();
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".som")).sorted().toList()) {
          String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
          if (text.length() < 20_000) {
            programs.add(text);
          }
        }
      }
    }
    assertTrue(programs.size() > 300);
    return programs;
  }

  /** One to three pieces are left out, doubled, swapped or replaced by a token. */
  private static String mutated(List<String> pieces, SplittableRandom random) {
    for (int n = random.nextInt(1, 4); n > 0 && pieces.size() > 1; n--) {
      int at = random.nextInt(pieces.size());
      int other = random.nextInt(pieces.size());
      switch (random.nextInt(4)) {
        case 0 -> pieces.remove(at);
        case 1 -> pieces.add(at, pieces.get(other));
        case 2 -> pieces.set(at, pieces.set(other, pieces.get(at)));
        default -> pieces.set(at, TOKENS[random.nextInt(TOKENS.length)]);
      }
    }
    return String.join("", pieces);
  }

  private static void answers(String program) {
    try {
      check(program);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("fails on\n" + program, e);
    }
  }

  private static void check(String program) {
    Analysis analysis = analysis(program, Language.SOMONSCRIPT, SourceGoal.MODULE);
    shown(analysis);
    for (Diagnostic diagnostic : analysis.diagnostics()) {
      assertTrue(0 <= diagnostic.span().start() && diagnostic.span().start() <= diagnostic.span().end()
          && diagnostic.span().end() <= program.length(), () -> diagnostic + " lies outside\n" + program);
    }
    if (!analysis.hasErrors()) {
      emits(analysis, ModuleFormat.ESM);
      emits(analysis, ModuleFormat.COMMONJS);
      printsAgain(analysis, Vocabulary.TAJIK, Language.SOMONSCRIPT);
      printsAgain(analysis, Vocabulary.ENGLISH, Language.TYPESCRIPT);
    }
  }

  private static void emits(Analysis analysis, ModuleFormat format) {
    Emitted emitted = Compiler.emit(analysis, EmitOptions.DEFAULTS.withFormat(format));
    if (!emitted.hasErrors()) {
      SourceGoal goal = format == ModuleFormat.ESM ? SourceGoal.MODULE : SourceGoal.SCRIPT;
      isRight(emitted.code(), Language.JAVASCRIPT, goal, analysis);
    }
  }

  private static void printsAgain(Analysis analysis, Vocabulary vocabulary, Language language) {
    String printed = Compiler.print(analysis, vocabulary);
    isRight(printed, language, SourceGoal.MODULE, analysis);
  }

  private static void isRight(String output, Language language, SourceGoal goal, Analysis from) {
    Analysis again = analysis(output, language, goal);
    assertFalse(again.hasErrors(), () -> from.source().text() + "\nbecame wrong:\n" + output + "\n" + shown(again));
  }

  private static Analysis analysis(String text, Language language, SourceGoal goal) {
    return Compiler.analyze(SourceText.of("main", text), language, goal);
  }

  private static String shown(Analysis analysis) {
    return new DiagnosticPrinter(Messages.in(MessageLanguage.TAJIK), false).report(analysis.source(),
        analysis.diagnostics());
  }
}
