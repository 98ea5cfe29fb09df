package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.testkit.CaseFolder;

/**
 * {@code docs/diagnostics-examples.md} shows each example of {@code diagnostics} with what is said about it;
 * {@code -Dgolden.update} writes it anew.
 */
class DiagnosticExamplesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "diagnostics-examples.md");
  private static final int LONGEST_LINE = 200;
  private static final String HEAD = """
      # Diagnostics by example

      For each code a program, or a command, that is wrong in one way, and what `somon` says: the place, what is wrong, and in
      the notes what to do. [diagnostics.md](diagnostics.md) lists the texts in three languages; `somon --lang tj` and
      `somon --lang ru` say the same in Tajik and Russian. The files stand in `conformance/diagnostics/`.
      """;

  @Test
  void thePageShowsEveryExample() throws IOException {
    var page = new StringBuilder(HEAD);
    for (DiagnosticExample example : DiagnosticExample.below(Path.of("diagnostics"))) {
      append(page, example.folder());
    }
    if (CaseFolder.isUpdate()) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE).replace("\r\n", "\n"), page.toString());
  }

  private static void append(StringBuilder page, CaseFolder example) throws IOException {
    page.append("\n## ").append(example.name()).append('\n');
    example.read("command").ifPresent(command -> page.append("\n`somon ").append(command.strip()).append("`\n"));
    for (Path file : sources(example)) {
      String name = String.valueOf(file.getFileName());
      page.append("\n`").append(name).append("`:\n\n");
      block(page, name.substring(name.lastIndexOf('.') + 1),
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    page.append('\n');
    block(page, "text", example.read("expect.diagnostics").orElse(""));
  }

  private static List<Path> sources(CaseFolder example) throws IOException {
    try (var files = Files.list(example.folder())) {
      return files.filter(Files::isRegularFile).filter(file -> isSource(String.valueOf(file.getFileName()))).sorted()
          .toList();
    }
  }

  private static boolean isSource(String name) {
    return !name.startsWith("expect.") && !name.equals("command") && !name.equals("environment");
  }

  private static void block(StringBuilder page, String language, String text) {
    page.append("````").append(language).append('\n');
    text.lines().forEach(line -> page.append(shown(line)).append('\n'));
    page.append("````\n");
  }

  /** A line without characters that are no text, and not too long to be read. */
  private static String shown(String line) {
    var shown = new StringBuilder();
    line.codePoints().limit(LONGEST_LINE)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) && c != '\t' ? 0xFFFD : c));
    return shown.append(line.length() > LONGEST_LINE ? "\u2026" : "").toString();
  }
}
