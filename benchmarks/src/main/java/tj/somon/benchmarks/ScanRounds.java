package tj.somon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;

/**
 * The module system's side of {@code scan.mjs}: for each line {@code ENTRY ROUNDS} on standard input it reads and compiles
 * the whole program so many times, from nothing each time, and answers with the nanoseconds that took and the number of
 * modules.
 */
public final class ScanRounds {
  private ScanRounds() {}

  public static void main(String[] arguments) throws IOException {
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        int space = line.lastIndexOf(' ');
        Path entry = Path.of(line.substring(0, space));
        int rounds = Integer.parseInt(line.substring(space + 1));
        int modules = 0;
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
          modules = compile(entry, pool);
        }
        System.out.println(System.nanoTime() - start + " " + modules);
      }
    }
  }

  private static int compile(Path entry, CompilePool pool) {
    String folder = FileModules.keyOf(entry.toAbsolutePath().getParent());
    var target = new CompileTarget(Optional.empty(), Optional.of(ModuleFormat.ESM), false, false);
    var compiler = new ProgramCompiler(new FileModules(), pool, new LoadOptions(folder, true), target,
        List.of(FileModules.keyOf(entry)));
    CompiledProgram program = compiler.compile(Cancellation.NEVER);
    if (program.failed() || program.files().size() != program.modules()) {
      throw new IllegalStateException("the program does not compile: " + program.findings());
    }
    return program.modules();
  }
}
