package tj.somon.modules.load;

import java.util.Optional;
import tj.somon.compiler.module.ModuleFormat;

/**
 * What compiling a program writes, and where.
 *
 * @param outDir absolute path of the folder that gets the outputs, with the folders of the sources below it; empty for
 *     outputs beside their sources
 * @param format of all modules; empty for what the nearest {@code package.json} of each says
 * @param maps whether source maps are written
 * @param sourcesContent whether they hold the source texts
 */
public record CompileTarget(Optional<String> outDir, Optional<ModuleFormat> format, boolean maps,
    boolean sourcesContent) {
  /** Beside the sources, without maps. */
  public static final CompileTarget DEFAULTS = new CompileTarget(Optional.empty(), Optional.empty(), false, false);

  public CompileTarget withOutDir(String folder) {
    return new CompileTarget(Optional.of(folder), format, maps, sourcesContent);
  }

  public CompileTarget withFormat(ModuleFormat wanted) {
    return new CompileTarget(outDir, Optional.of(wanted), maps, sourcesContent);
  }

  public CompileTarget withMaps(boolean wanted) {
    return new CompileTarget(outDir, format, wanted, sourcesContent);
  }
}
