package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.DiagnosticCatalogue;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.bundle.LinkFindings;
import tj.somon.modules.config.ConfigCode;
import tj.somon.modules.load.LoadCode;
import tj.somon.modules.resolve.ResolveCode;
import tj.somon.modules.source.SourceCode;
import tj.somon.runtime.RuntimeCode;

/** {@code docs/diagnostics.md} lists every code; {@code -Dgolden.update} writes it anew. */
class DiagnosticPageTest {
  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final String HEAD = """
      # Diagnostics

      Every error and warning has a code that never changes its meaning. Places in braces are filled from the program.
      [diagnostics-examples.md](diagnostics-examples.md) shows a program for each code, and what to do about it.

      | Code | Severity | English | Русский | Тоҷикӣ |
      | --- | --- | --- | --- | --- |
      """;

  private static List<DiagnosticCode> codes() {
    var codes = new ArrayList<>(DiagnosticCatalogue.all());
    codes.addAll(List.of(SourceCode.values()));
    codes.addAll(List.of(LoadCode.values()));
    codes.addAll(LinkFindings.codes());
    codes.addAll(List.of(ResolveCode.values()));
    codes.addAll(List.of(ConfigCode.values()));
    codes.addAll(List.of(RuntimeCode.values()));
    codes.addAll(List.of(UsageCode.values()));
    codes.sort(Comparator.comparing(DiagnosticCode::id));
    return codes;
  }

  @Test
  void noTwoKindsShareACode() {
    var ids = new HashSet<String>();
    for (DiagnosticCode code : codes()) {
      assertTrue(ids.add(code.id()), code.id());
    }
  }

  @Test
  void thePageListsEveryCode() throws IOException {
    var page = new StringBuilder(HEAD);
    for (DiagnosticCode code : codes()) {
      page.append("| ").append(code.id()).append(" | ").append(code.severity().name().toLowerCase(Locale.ROOT));
      for (MessageLanguage language : List.of(MessageLanguage.ENGLISH, MessageLanguage.RUSSIAN,
          MessageLanguage.TAJIK)) {
        page.append(" | ").append(Messages.in(language).template(code).replace("|", "\\|").replace("<", "&lt;"));
      }
      page.append(" |\n");
    }
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page.toString());
  }
}
