package tj.somon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.Vocabulary;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.testkit.GeneratedModules;

/** Writes a generated program twice below a folder: in SomonScript in {@code som}, the same in TypeScript in {@code ts}. */
public final class GenerateModules {
  private static final long SEED = 4;

  private GenerateModules() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    GeneratedModules program = GeneratedModules.of(SEED, Integer.parseInt(arguments[1]));
    program.write(folder.resolve("som"));
    for (int module = 0; module < program.count(); module++) {
      Path file = folder.resolve("ts").resolve(program.path(module).replace(".som", ".ts"));
      Files.createDirectories(file.getParent());
      Files.writeString(file, typescript(program.path(module), program.text(module)));
    }
  }

  private static String typescript(String path, String text) {
    var analysis = Compiler.analyze(SourceText.of(path, text), Language.SOMONSCRIPT, SourceGoal.MODULE);
    return Compiler.print(analysis, Vocabulary.ENGLISH).replace(".som\";", ".ts\";");
  }
}
