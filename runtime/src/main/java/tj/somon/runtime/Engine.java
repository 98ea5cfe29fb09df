package tj.somon.runtime;

/** Something that runs compiled programs. */
public interface Engine {

  /**
   * Begins to start the engine and returns at once, so that the program can be compiled meanwhile.
   *
   * @throws EngineException if it is known already that the engine cannot start
   */
  Execution start(Launch launch) throws EngineException;

  /** Whether regular expressions know {@code \p{…}}; otherwise the compiler has to write classes instead. */
  boolean knowsUnicodeProperties();
}
