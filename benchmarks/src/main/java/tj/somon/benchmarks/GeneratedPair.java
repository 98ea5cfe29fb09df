package tj.somon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.Vocabulary;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.testkit.GeneratedProgram;

/** Writes a generated program as SomonScript and, in English words, as TypeScript: what {@code compare.mjs} compares. */
public final class GeneratedPair {
  private GeneratedPair() {}

  /** Arguments: the number of lines, the path of the files without their endings. */
  public static void main(String[] arguments) throws IOException {
    String som = GeneratedProgram.som(1, Integer.parseInt(arguments[0]));
    var source = SourceText.of("generated.som", som);
    var analysis = Compiler.analyze(source, Language.SOMONSCRIPT, SourceGoal.MODULE);
    Files.writeString(Path.of(arguments[1] + ".som"), som);
    Files.writeString(Path.of(arguments[1] + ".ts"), Compiler.print(analysis, Vocabulary.ENGLISH));
  }
}
