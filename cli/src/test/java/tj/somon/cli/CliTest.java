package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.cli.Somon.Outcome;
import tj.somon.compiler.messages.MessageLanguage;

class CliTest {
  private static final Map<String, String> USAGE = Map.of("en", "Usage:", "ru", "Использование:", "tj", "Истифода:");

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionIsANumberAlone(String option) {
    Outcome outcome = Somon.in(folder).run(option);
    assertEquals(0, outcome.status());
    assertTrue(outcome.out().matches("\\d+\\.\\d+\\.\\d+\\n"), outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void noCommandIsWrongUsageAndShowsHelp() {
    Outcome outcome = Somon.in(folder).run();
    assertEquals(2, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("Usage:\n  somon "), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h", "кӯмак", "помощь"})
  void helpIsShownOnStandardOutput(String word) {
    for (Map.Entry<String, String> language : USAGE.entrySet()) {
      Outcome outcome = Somon.in(folder).run("--lang", language.getKey(), word);
      assertEquals(0, outcome.status());
      assertEquals("", outcome.err());
      assertTrue(outcome.out().contains("\n" + language.getValue() + "\n"), outcome.out());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      help compile    | somon compile [options] <input> [more inputs]
      compile --help  | somon compile [options] <input> [more inputs]
      compile a -h    | somon compile [options] <input> [more inputs]
      help r          | somon run [options] <input> [program arguments]
      run -h          | somon run [options] <input> [program arguments]
      help оғоз       | somon init [name]
      service --help  | somon service [options]
      help help       | somon help [command]
      """)
  void everyCommandHasHelp(String line, String usage) {
    Outcome outcome = Somon.in(folder).run(line.split(" "));
    assertEquals(0, outcome.status());
    assertTrue(outcome.out().contains("Usage:\n  " + usage + "\n"), outcome.out());
  }

  @Test
  void helpOfAnUnknownCommandIsWrongUsage() {
    Outcome outcome = Somon.in(folder).run("help", "compil");
    assertEquals(2, outcome.status());
    assertEquals("error SOM4001: unknown command 'compil'\n  note: Did you mean 'compile'?\n", outcome.err());
  }

  @Test
  void wrongUsageIsSaidInEveryLanguage() {
    assertEquals(
        new Outcome(2, "", "error SOM4002: unknown option '--х'\n  note: 'somon help' shows what is possible.\n"),
        Somon.in(folder).run("--х"));
    assertEquals(
        new Outcome(2, "",
            "error SOM4002: неизвестный параметр «--х»\n"
                + "  примечание: «somon help compile» покажет, что возможно.\n"),
        Somon.in(folder).run("compile", "a.som", "--х", "--lang=ru"));
    assertEquals(
        new Outcome(2, "",
            "error SOM4003: аргументи «input» намерасад\n"
                + "  эзоҳ: «somon help run» нишон медиҳад, ки чӣ имкон дорад.\n"),
        Somon.in(folder).with("SOMON_LANG", "tj").run("иҷро"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      -  | -  | -           | -           | -           | ENGLISH
      ru | tj | tg_TJ.UTF-8 | tg_TJ.UTF-8 | tg_TJ.UTF-8 | RUSSIAN
      tg | -  | ru_RU       | -           | -           | TAJIK
      xx | ru | -           | -           | -           | RUSSIAN
      -  | tj | ru_RU.UTF-8 | -           | -           | TAJIK
      -  | en | ru_RU.UTF-8 | -           | -           | ENGLISH
      -  | -  | ru_RU.UTF-8 | tg_TJ.UTF-8 | tg_TJ.UTF-8 | RUSSIAN
      -  | -  | -           | tg_TJ.UTF-8 | ru_RU.UTF-8 | TAJIK
      -  | -  | -           | -           | ru_RU.UTF-8 | RUSSIAN
      -  | -  | C           | ru_RU.UTF-8 | ru_RU.UTF-8 | ENGLISH
      -  | -  | ''          | ''          | tg_TJ       | TAJIK
      """)
  void theLanguageComesFromTheOptionThenTheEnvironment(String option, String somon, String all, String messages,
      String lang, MessageLanguage expected) {
    Somon command = Somon.in(folder);
    String[] values = {somon, all, messages, lang};
    String[] names = {"SOMON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (int i = 0; i < names.length; i++) {
      if (values[i] != null) {
        command.with(names[i], values[i]);
      }
    }
    Outcome outcome = option == null ? command.run("help") : command.run("help", "--lang", option);
    String tag = expected == MessageLanguage.TAJIK ? "tj" : expected.tag();
    assertTrue(outcome.out().contains(USAGE.get(tag)), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ru-RU", "tg-TJ"})
  void theLocaleOfTheMachineChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    Outcome expected = Somon.in(folder).run("INIT", "x");
    Outcome expectedHelp = Somon.in(folder).run("help", "compile");
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertEquals(expected, Somon.in(folder).run("INIT", "x"));
      assertEquals(expectedHelp, Somon.in(folder).run("help", "compile"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void coloursNeedATerminalThatWantsThem() {
    assertTrue(Somon.in(folder).onTerminal().run("x").err().contains("\u001b["));
    String plain = Somon.in(folder).run("x").err();
    assertEquals(plain, Somon.in(folder).onTerminal().with("NO_COLOR", "1").run("x").err());
    assertEquals(plain, Somon.in(folder).onTerminal().with("TERM", "dumb").run("x").err());
  }

  @Test
  void findingsMayBeWrittenForPrograms() {
    assertEquals(
        "{\"code\":\"SOM4006\",\"severity\":\"error\",\"message\":\"option '--target': 'x' is not one of: "
            + "es5, es2015, es2020, esnext\",\"notes\":[]}\n",
        Somon.in(folder).run("compile", "a", "--diagnostics=json", "--target", "x").err());
  }
}
