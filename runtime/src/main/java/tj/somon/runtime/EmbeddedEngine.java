package tj.somon.runtime;

import java.util.Map;

/**
 * The Node inside this process. A program's end is the end of the process, so a process can run one program; the engine
 * has no {@code Intl} and no {@code \p{…}}.
 */
public final class EmbeddedEngine implements Engine {
  private final EngineFiles files;

  public EmbeddedEngine(EngineFiles files) {
    this.files = files;
  }

  @Override
  public Execution start(Launch launch) throws EngineException {
    String os = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    NativeLibrary library = NativeLibrary.of(os, processor)
        .orElseThrow(() -> new EngineException(RuntimeCode.NO_NATIVE_LIBRARY, Map.of("file", os + " " + processor),
            "note.install-node"));
    return EmbeddedExecution.begin(library, files, launch);
  }

  @Override
  public boolean knowsUnicodeProperties() {
    return false;
  }
}
