package tj.somon.cli.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;

class ServiceTest {
  private static final int LONGEST = 2000;
  private static final Catalogue TEXTS = Catalogue.parse("service.bad-json = bad at {offset}");

  private final CountDownLatch release = new CountDownLatch(1);
  private final Map<String, Method> methods = Map.of("echo", (params, result) -> {
    result.name("text").value(params.text("text"));
    params.finish();
  }, "wait", (_, result) -> {
    await(release);
    result.name("waited").value(true);
  }, "release", (_, _) -> release.countDown(), "fail", (_, _) -> {
    throw new IllegalStateException("a fault");
  }, "deep", (_, _) -> endless(0), "large", (_, _) -> {
    throw new OutOfMemoryError();
  });

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private List<String> answers(InputStream in) throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    var answers = new Answers(new PrintStream(out, false, StandardCharsets.UTF_8), Messages.in(MessageLanguage.ENGLISH),
        TEXTS);
    new Service(methods, answers, LONGEST).run(in, 2, 256 * 1024);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> answers(String... lines) throws IOException, InterruptedException {
    return answers(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  private static String echo(String id, String text) {
    return "{\"id\":" + id + ",\"method\":\"echo\",\"params\":{\"text\":\"" + text + "\"}}";
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"1", "\"х\"", "null", "1.50", "[1]"})
  void theIdIsGivenBackAsItCame(String id) throws IOException, InterruptedException {
    assertEquals(List.of("{\"id\":" + id + ",\"result\":{\"text\":\"салом\"}}"), answers(echo(id, "салом")));
  }

  @Test
  void theLastLineNeedsNoEndAndEmptyLinesMeanNothing() throws IOException, InterruptedException {
    assertEquals(1, answers("", "  ", echo("1", "х"), "\r").size());
  }

  @Test
  void answersComeInAnyOrder() throws IOException, InterruptedException {
    List<String> answers = answers("{\"id\":1,\"method\":\"wait\"}", "{\"id\":2,\"method\":\"release\"}");
    assertEquals(2, answers.size());
    assertTrue(answers.contains("{\"id\":1,\"result\":{\"waited\":true}}"), answers.toString());
  }

  @Test
  void everythingIsAnsweredBeforeTheEnd() throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      lines.add(echo(Integer.toString(i), "х" + i));
    }
    var expected = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      expected.add("{\"id\":" + i + ",\"result\":{\"text\":\"х" + i + "\"}}");
    }
    assertEquals(expected.stream().sorted().toList(), answers(lines.toArray(String[]::new)).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      x                                        | null | bad-json
      {"id":1                                  | null | bad-json
      {"id":1} {"id":2}                        | null | bad-json
      []                                       | null | bad-request
      1                                        | null | bad-request
      {"id":1}                                 | 1    | bad-request
      {"id":1,"method":2}                      | 1    | bad-request
      {"id":1,"method":"echo"}                 | 1    | bad-request
      {"id":1,"method":"echo","params":[]}     | 1    | bad-request
      {"id":1,"method":"echo","params":{"text":1}} | 1 | bad-request
      {"id":1,"method":"nothing"}              | 1    | unknown-method
      {"id":1,"method":"echo","params":{"text":"х","jsx":1}} | 1 | unsupported-option
      {"id":1,"method":"fail"}                 | 1    | internal-error
      {"id":1,"method":"deep"}                 | 1    | internal-error
      {"id":1,"method":"large"}                | 1    | too-large
      """)
  void aBadLineGetsAnErrorAndTheProcessLivesOn(String line, String id, String code)
      throws IOException, InterruptedException {
    List<String> answers = answers(line, echo("7", "х"));
    assertEquals(2, answers.size());
    String error = answers.get(answers.getFirst().contains("\"result\"") ? 1 : 0);
    assertTrue(error.startsWith("{\"id\":" + id + ",\"error\":{\"code\":\"" + code + "\",\"message\":\""), error);
    assertTrue(answers.contains("{\"id\":7,\"result\":{\"text\":\"х\"}}"), answers.toString());
  }

  @Test
  void anUnsupportedOptionIsNamed() throws IOException, InterruptedException {
    String answer = answers("{\"id\":1,\"method\":\"echo\",\"params\":{\"text\":\"х\",\"jsx\":1}}").getFirst();
    assertTrue(answer.contains("\"option\":\"jsx\""), answer);
  }

  @Test
  void linesThatAreTooLongAreSkipped() throws IOException, InterruptedException {
    List<String> answers = answers(echo("1", "х".repeat(LONGEST)), echo("2", "х"), echo("3", "x".repeat(200_000)));
    assertEquals(3, answers.size());
    assertEquals(2, answers.stream().filter(a -> a.contains("\"code\":\"too-large\"")).count());
    assertTrue(answers.contains("{\"id\":2,\"result\":{\"text\":\"х\"}}"), answers.toString());
  }

  @Test
  void bytesThatAreNotUtf8AreBadJson() throws IOException, InterruptedException {
    byte[] line = echo("1", "?").getBytes(StandardCharsets.US_ASCII);
    line[new String(line, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xFF;
    String answer = answers(new ByteArrayInputStream(line)).getFirst();
    assertTrue(answer.contains("\"code\":\"bad-json\""), answer);
  }

  @Test
  void linesArriveInPieces() throws IOException, InterruptedException {
    byte[] bytes = (echo("1", "х") + "\n" + echo("2", "ӯ") + "\n").getBytes(StandardCharsets.UTF_8);
    var oneByOne = new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] b, int off, int len) {
        return super.read(b, off, Math.min(len, 1));
      }
    };
    assertEquals(2, answers(oneByOne).size());
  }
}
