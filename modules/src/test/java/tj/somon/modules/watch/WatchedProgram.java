package tj.somon.modules.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.config.ConfigReading;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;

/** A program that is compiled again at changes, by the settings beside it; the last ones hold when these go or are wrong. */
final class WatchedProgram implements WatchedBuild {
  private final EditedProgram program;
  private final Path folder;
  private final CompilePool pool;
  private RecordingFiles files = new RecordingFiles();
  private boolean maps;
  private @Nullable ProgramCompiler compiler;
  private CompiledProgram compiled = new CompiledProgram(List.of(), Set.of(), List.of(), 0);

  WatchedProgram(EditedProgram program, Path folder, CompilePool pool) {
    this.program = program;
    this.folder = folder;
    this.pool = pool;
  }

  /** Whether the settings of the last build asked for maps. */
  boolean maps() {
    return maps;
  }

  /** What the last build gave. */
  CompiledProgram compiled() {
    return compiled;
  }

  @Override
  public Map<Path, Seen> build(Optional<Change> change) {
    Path settings = folder.resolve(ConfigFile.NAME);
    boolean reconfigured = change.isEmpty() || change.get().paths().contains(settings);
    if (reconfigured && files.look(settings).kind() == Seen.Kind.FILE) {
      ConfigReading reading = ConfigFile.read(settings, ConfigFile.NAME);
      if (!reading.isRefused()) {
        maps = reading.configuration().compilerOptions().sourceMap();
      }
    }
    ProgramCompiler known = compiler;
    if (known == null || reconfigured) {
      known = compilerOf(files);
      compiler = known;
      compiled = known.compile(Cancellation.NEVER);
    } else {
      compiled = known.compileChanged(change.get().paths().stream().map(Path::toString).toList(),
          change.get().mayMove(), Cancellation.NEVER);
    }
    return files.taken();
  }

  /** The program compiled from nothing. */
  CompiledProgram anew() {
    return compilerOf(new RecordingFiles()).compile(Cancellation.NEVER);
  }

  private ProgramCompiler compilerOf(RecordingFiles through) {
    var target = new CompileTarget(Optional.of(folder.resolve("out").toString()), Optional.empty(), maps, false);
    return new ProgramCompiler(through, pool, new LoadOptions(folder.toString(), true), target,
        List.of(program.entry().toString()));
  }
}
