package tj.somon.runtime;

import java.util.Map;
import java.util.Optional;

/** Chooses engines. */
public final class Engines {
  private Engines() {}

  /**
   * The Node of the machine.
   *
   * @param searchPath the value of {@code PATH}
   * @throws EngineException if there is none
   */
  public static Engine installed(String searchPath, EngineFiles files) throws EngineException {
    return node(searchPath, files)
        .orElseThrow(() -> new EngineException(RuntimeCode.NO_NODE, Map.of(), "note.install-node", "note.embedded"));
  }

  /** The engine inside this process. */
  public static Engine embedded(EngineFiles files) {
    return new EmbeddedEngine(files);
  }

  /**
   * The {@code node} on the search path if there is one, otherwise the embedded engine. The launcher sets the system
   * property {@code somon.engine} to {@code embedded} if it has found that this {@code node} is too old.
   */
  public static Engine preferred(String searchPath, EngineFiles files) {
    if ("embedded".equals(System.getProperty("somon.engine"))) {
      return new EmbeddedEngine(files);
    }
    Optional<Engine> node = node(searchPath, files);
    return node.isPresent() ? node.get() : new EmbeddedEngine(files);
  }

  private static Optional<Engine> node(String searchPath, EngineFiles files) {
    if (files.waiting().isPresent()) {
      return Optional.of(new WaitingNode(files.waiting().get()));
    }
    return NodeEngine.onPath(searchPath, files).map(engine -> engine);
  }
}
