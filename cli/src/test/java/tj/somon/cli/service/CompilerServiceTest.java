package tj.somon.cli.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.json.JsonWriter;

class CompilerServiceTest {

  private static String answer(String request) throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    CompilerService.run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, false, StandardCharsets.UTF_8), Messages.in(MessageLanguage.ENGLISH), Catalogue.EMPTY, 1,
        1024 * 1024);
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private static String call(String method, String path, String source, String more)
      throws IOException, InterruptedException {
    return answer("{\"id\":1,\"method\":\"" + method + "\",\"params\":{\"path\":\"" + path + "\",\"source\":"
        + JsonWriter.quoted(source) + more + "}}");
  }

  private static String result(String code) {
    return "{\"id\":1,\"result\":{\"code\":" + JsonWriter.quoted(code) + ",\"diagnostics\":[]}}";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a.som | чоп.сабт(1)                | console.log(1);
      a.som | ворид { а } аз "./б.som"; содир { а }; | import { а } from "./б.som";⏎export { а };
      a.ts  | let a: number = 1;         | let a = 1;
      a.js  | let агар = 1;              | let агар = 1;
      """)
  void thePathDecidesTheLanguageAndSpecifiersStay(String path, String source, String code)
      throws IOException, InterruptedException {
    assertEquals(result(code.replace('⏎', '\n') + "\n"), call("compile", path, source, ""));
  }

  @ParameterizedTest
  @CsvSource({"a.mjs, script, true", "a.som, script, true", "a.cjs, module, false", "a.js, module, false"})
  void theGoalWinsOverTheEnding(String path, String goal, boolean sloppy) throws IOException, InterruptedException {
    String answer = call("compile", path, "with (a) b();", ",\"goal\":\"" + goal + "\"");
    assertEquals(sloppy, answer.contains("\"result\""), answer);
  }

  @Test
  void aMapIsMadeOnRequest() throws IOException, InterruptedException {
    String answer = call("compile", "src/a.som", "тағ х = 1;", ",\"sourceMap\":true");
    assertTrue(answer.contains("\"map\":\"{\\\"version\\\":3,"), answer);
    assertTrue(answer.contains("\\\"sources\\\":[\\\"src/a.som\\\"]"), answer);
  }

  @Test
  void formatsAreWritten() throws IOException, InterruptedException {
    String commonJs = call("compile", "a.som", "содир собит а = 1;", ",\"format\":\"commonjs\"");
    assertTrue(commonJs.contains("\\\"use strict\\\""), commonJs);
    assertEquals(result("export const а = 1;\n"),
        call("compile", "a.som", "содир собит а = 1;", ",\"format\":\"esm\""));
  }

  @Test
  void errorsOfTheProgramAreDiagnostics() throws IOException, InterruptedException {
    String answer = call("compile", "a.som", "тағ х = 1;\nтағ х = 2;", "");
    assertTrue(answer.startsWith("{\"id\":1,\"error\":{\"code\":\"compile-error\",\"message\":"), answer);
    assertTrue(answer.contains("\"diagnostics\":[{\"code\":\"SOM2002\",\"severity\":\"error\",\"file\":\"a.som\","
        + "\"line\":2,\"column\":5,\"endLine\":2,\"endColumn\":6,\"message\":"), answer);
  }

  @Test
  void warningsTravelWithTheResult() throws IOException, InterruptedException {
    String answer = call("compile", "a.som", "номаълум();", "");
    assertTrue(answer.contains("\"result\"") && answer.contains("\"severity\":\"warning\""), answer);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"minify, true", "target, \"es5\"", "jsx, 1"})
  void optionsThatAreNotSupportedAreNamed(String option, String value) throws IOException, InterruptedException {
    String answer = call("compile", "a.som", "1", ",\"" + option + "\":" + value);
    assertTrue(answer.contains("\"code\":\"unsupported-option\"") && answer.contains("\"option\":\"" + option + "\""),
        answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {",\"format\":\"iife\"", ",\"goal\":\"both\"", ",\"minify\":1", ",\"sourceMap\":\"yes\""})
  void wrongValuesAreBadRequests(String more) throws IOException, InterruptedException {
    assertTrue(call("compile", "a.som", "1", more).contains("\"code\":\"bad-request\""));
  }

  @Test
  void printsInEitherVocabularyWithoutErasing() throws IOException, InterruptedException {
    String tajik = call("print", "a.ts", "let a: number = 1;\nif (a) f();", ",\"vocabulary\":\"tajik\"");
    assertTrue(tajik.contains("тағ a: рақам = 1;") && tajik.contains("агар (a)"), tajik);
    String english = call("print", "a.som", "тағ a: рақам = 1;", ",\"vocabulary\":\"english\"");
    assertTrue(english.contains("let a: number = 1;"), english);
    assertTrue(call("print", "a.ts", "1", "").contains("\"field\":\"params.vocabulary\""));
  }

  @Test
  void aProgramMayBeDeep() throws IOException, InterruptedException {
    String answer = call("compile", "a.js", "x = " + "(".repeat(5000), "");
    assertTrue(answer.contains("\"code\":\"compile-error\""), answer);
  }

  @Test
  void specifiersAreResolved(@TempDir Path given) throws IOException, InterruptedException {
    String folder = given.toRealPath().toString();
    Files.writeString(given.resolve("a.som"), "");
    Files.createDirectories(given.resolve("node_modules/p"));
    Files.writeString(given.resolve("node_modules/p/package.json"),
        "{\"exports\": {\"browser\": \"./b.js\", \"mine\": \"./m.js\", \"require\": \"./r.js\", \"default\": \"./d.js\"}}");
    for (String name : List.of("b", "m", "r", "d")) {
      Files.writeString(given.resolve("node_modules/p/" + name + ".js"), "");
    }
    String p = "{\"id\":1,\"result\":{\"path\":\"" + folder + "/node_modules/p/";
    assertEquals("{\"id\":1,\"result\":{\"path\":\"" + folder + "/a.som\"}}", resolve("./a", folder, ""));
    assertEquals("{\"id\":1,\"result\":{\"builtin\":\"node:fs\"}}", resolve("fs", folder, ",\"mode\":\"node\""));
    assertEquals(p + "d.js\"}}", resolve("p", folder, ",\"kind\":\"import\",\"mode\":\"bundler\""));
    assertEquals(p + "r.js\"}}", resolve("p", folder, ",\"kind\":\"require\",\"mode\":\"node\""));
    assertEquals(p + "m.js\"}}", resolve("p", folder, ",\"conditions\":[\"mine\"]"));
    assertEquals(p + "b.js\"}}", resolve("p", folder, ",\"platform\":\"browser\""));
    String missing = resolve("./a", folder, ",\"mode\":\"node\"");
    assertTrue(
        missing.contains("\"code\":\"resolve-error\"") && missing.contains("\"nodeCode\":\"ERR_MODULE_NOT_FOUND\"")
            && missing.contains("\"tried\":[\"" + folder + "/a\"]") && missing.contains("SOM3001"),
        missing);
    assertTrue(resolve("./a", folder, ",\"conditions\":\"x\"").contains("string[]"));
    assertTrue(resolve("./a", folder, ",\"speed\":1").contains("unsupported-option"));
  }

  private static String resolve(String specifier, String folder, String more) throws IOException, InterruptedException {
    return answer("{\"id\":1,\"method\":\"resolve\",\"params\":{\"specifier\":\"" + specifier + "\",\"importer\":\""
        + folder + "/main.mjs\"" + more + "}}");
  }
}
