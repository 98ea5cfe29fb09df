package tj.somon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.source.SourceText;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.GeneratedProgram;

/** The texts that the benchmarks read. */
public enum Corpus {
  /** Every program of the conformance cases without the wrong ones. */
  CONFORMANCE,
  /** One generated program of 10 000 lines. */
  GENERATED;

  private static final Path CASES = Path.of("conformance", "cases");

  /** The texts, read or generated anew. */
  public List<SourceText> texts() {
    return switch (this) {
      case CONFORMANCE -> cases();
      case GENERATED -> List.of(SourceText.of("generated.som", GeneratedProgram.som(1, 10_000)));
    };
  }

  private static List<SourceText> cases() {
    Path root = Files.isDirectory(CASES) ? CASES : Path.of("..").resolve(CASES);
    var texts = new ArrayList<SourceText>();
    for (CaseFolder folder : CaseFolder.below(root)) {
      if (!folder.name().startsWith("errors/")) {
        texts.add(SourceText.of(folder.name(), read(folder.entry())));
      }
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of lines of all texts. */
  static int lines(List<SourceText> texts) {
    return texts.stream().mapToInt(SourceText::lineCount).sum();
  }
}
