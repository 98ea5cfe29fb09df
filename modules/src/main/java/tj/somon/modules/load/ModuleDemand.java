package tj.somon.modules.load;

import java.util.List;

/** Loads what a running program asks for: a dynamic import whose specifier is known only now. */
@FunctionalInterface
public interface ModuleDemand {

  /**
   * Resolves a specifier and loads what it needs. Never throws for a wrong program.
   *
   * @param importer key of the module that asks
   */
  Answer load(String specifier, String importer);

  /** What came of it. */
  sealed interface Answer {

    /** What the specifier means, and the modules that the program did not have yet. */
    record Supplied(LinkTarget target, List<CompiledModule> modules) implements Answer {
      public Supplied {
        modules = List.copyOf(modules);
      }
    }

    /**
     * Nothing can be loaded.
     *
     * @param code of the error that the program gets
     * @param message what the error says, for the reader of the program's output
     */
    record Refused(String code, String message) implements Answer {}
  }
}
