package tj.somon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/**
 * The compiler's side of {@code compare.mjs}: for each line {@code FILE ROUNDS} on standard input it compiles the file
 * so many times on one thread and answers with the nanoseconds that took.
 */
public final class CompileRounds {
  private CompileRounds() {}

  public static void main(String[] arguments) throws IOException {
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      int space = line.lastIndexOf(' ');
      System.out.println(nanoseconds(Path.of(line.substring(0, space)), Integer.parseInt(line.substring(space + 1))));
    }
  }

  private static long nanoseconds(Path file, int rounds) throws IOException {
    String text = Files.readString(file);
    long length = 0;
    long start = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      length += compile(file.getFileName().toString(), text);
    }
    long took = System.nanoTime() - start;
    if (length == 0) {
      throw new IllegalStateException("nothing was compiled");
    }
    return took;
  }

  private static int compile(String path, String text) {
    var analysis = Compiler.analyze(SourceText.of(path, text), Language.ofPath(path), Language.goalOfPath(path));
    return Compiler.emit(analysis, EmitOptions.DEFAULTS).code().length();
  }
}
