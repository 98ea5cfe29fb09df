package tj.somon.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The {@code node} of this machine, version 20 or newer: a process of its own for each program. */
public final class NodeEngine implements Engine {
  private final Path node;
  private final EngineFiles files;

  /** An engine that starts the given executable file. */
  public NodeEngine(Path node, EngineFiles files) {
    this.node = node;
    this.files = files;
  }

  /** The engine for the first {@code node} on a search path as the variable {@code PATH} has it. */
  public static Optional<NodeEngine> onPath(String searchPath, EngineFiles files) {
    int from = 0;
    while (from <= searchPath.length()) {
      int end = searchPath.indexOf(File.pathSeparatorChar, from);
      end = end < 0 ? searchPath.length() : end;
      Path candidate = Path.of(searchPath.substring(from, end), "node");
      if (end > from && Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return Optional.of(new NodeEngine(candidate, files));
      }
      from = end + 1;
    }
    return Optional.empty();
  }

  @Override
  public Execution start(Launch launch) {
    return NodeExecution.begin(node, files, launch);
  }

  @Override
  public boolean knowsUnicodeProperties() {
    return true;
  }
}
