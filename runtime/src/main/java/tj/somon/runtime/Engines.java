package tj.somon.runtime;

import java.util.Map;
import java.util.Optional;

/** Chooses engines. */
public final class Engines {
  private Engines() {}

  /**
   * The engine of a name, {@code node} or {@code embedded}.
   *
   * @param searchPath the value of {@code PATH}
   * @throws EngineException if there is no engine of that name, or {@code node} is not there
   */
  public static Engine named(String name, String searchPath, EngineFiles files) throws EngineException {
    return switch (name) {
      case "node" -> node(searchPath, files)
          .orElseThrow(() -> new EngineException(RuntimeCode.NO_NODE, Map.of(), "note.install-node", "note.embedded"));
      case "embedded" -> new EmbeddedEngine(files);
      default -> throw new EngineException(RuntimeCode.UNKNOWN_ENGINE, Map.of("name", name), "note.engine-names");
    };
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
