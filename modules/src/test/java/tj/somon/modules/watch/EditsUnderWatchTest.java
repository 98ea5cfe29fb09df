package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompiledFile;
import tj.somon.modules.load.CompiledProgram;

/**
 * A program that is edited at random while it is watched: after each burst of edits, what is compiled again is what the
 * edits say, and what compiling everything anew gives.
 *
 * <p>An hour of it, with a seed of its own: {@code mvn -Dquick -pl modules -am test -Dtest=EditsUnderWatchTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsomon.edits.seconds=3600 -Dsomon.edits.seed=7}
 */
class EditsUnderWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BURSTS = 120;
  private static final int BURSTS_A_PROGRAM = 400;

  @TempDir
  Path temporary;

  private int edits;
  private int builds;

  @Test
  void whatIsCompiledIsWhatWasEdited() throws Exception {
    long seed = Long.getLong("somon.edits.seed", 20_260);
    long end = System.nanoTime() + Long.getLong("somon.edits.seconds", 0) * 1_000_000_000L;
    int programs = 0;
    do {
      long own = seed + programs;
      Path folder = Files.createDirectories(temporary.toRealPath().resolve("p" + programs));
      edit(new EditedProgram(folder, own), folder, own, BURSTS_A_PROGRAM, programs == 0 ? BURSTS : 0, end);
      programs++;
    } while (System.nanoTime() < end);
    System.out.println("edits: " + edits + ", compilations: " + builds + ", programs: " + programs + ", seed: " + seed);
  }

  private void edit(EditedProgram program, Path folder, long seed, int most, int least, long end)
      throws IOException, InterruptedException {
    var random = new SplittableRandom(seed + 1);
    try (CompilePool pool = CompilePool.ofAllProcessors();
        FileWatcher watcher = FileWatcher.open(WatchOptions.ofBuilds())) {
      var watched = new WatchedProgram(program, folder, pool);
      watcher.sawAll(watched.build(Optional.empty()));
      for (int burst = 0; burst < least || burst < most && System.nanoTime() < end; burst++) {
        program.beginBurst();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
          program.edit();
          edits++;
        }
        EditedProgram.Answer wanted = program.answer();
        String when = "seed " + seed + ", burst " + burst;
        while (watched.maps() != program.maps() || !answer(watched.compiled(), folder).equals(wanted)) {
          Optional<Change> change = watcher.next(PATIENCE);
          assertTrue(change.isPresent(),
              () -> when + ": " + answer(watched.compiled(), folder) + " instead of " + wanted);
          watcher.sawAll(watched.build(change));
          builds++;
        }
        if (random.nextInt(4) == 0) {
          checkAnew(watched, folder, wanted, when);
        }
      }
    }
  }

  /** What a compilation gave, in the words of the edits. */
  private static EditedProgram.Answer answer(CompiledProgram compiled, Path folder) {
    var errors = new TreeSet<String>();
    for (Located finding : compiled.findings()) {
      if (finding.diagnostic().isError()) {
        String id = finding.diagnostic().code().id();
        String path = finding.source() == null ? "?" : finding.source().path();
        errors.add(path + ":" + (id.startsWith("SOM1") ? "syntax"
            : id.equals("SOM3001") ? "missing" : id.equals("SOM3003") ? "name" : id));
      }
    }
    var outputs = new TreeMap<String, String>();
    for (CompiledFile file : compiled.files()) {
      int at = file.code().lastIndexOf("\"v");
      String version = file.code().substring(at + 2, file.code().indexOf('"', at + 1));
      String format = file.code().contains("export const version") ? " esm" : " commonjs";
      outputs.put(folder.relativize(Path.of(file.key())).toString(),
          version + format + (file.map().isPresent() ? " map" : ""));
    }
    return new EditedProgram.Answer(errors, outputs);
  }

  /** Everything compiled anew is the same, byte by byte. */
  private static void checkAnew(WatchedProgram watched, Path folder, EditedProgram.Answer wanted, String when) {
    CompiledProgram anew = watched.anew();
    assertEquals(wanted, answer(anew, folder), when);
    for (int i = 0; i < anew.files().size(); i++) {
      assertEquals(anew.files().get(i), watched.compiled().files().get(i), when);
    }
  }
}
