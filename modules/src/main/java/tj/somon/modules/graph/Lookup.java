package tj.somon.modules.graph;

import java.util.List;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.module.ModuleRequest;

/** Finds what specifiers mean and what packages say about their files. Safe for use by several threads. */
public interface Lookup {

  /** What a specifier means. */
  sealed interface Answer {

    /**
     * A file that belongs to the program.
     *
     * @param path absolute, without symbolic links
     * @param warnings about the way in which it was found
     */
    record File(String path, List<Diagnostic> warnings) implements Answer {
      public File {
        warnings = List.copyOf(warnings);
      }
    }

    /**
     * A module that the program finds when it runs.
     *
     * @param builtin whether the platform brings it along
     */
    record Outside(String specifier, boolean builtin) implements Answer {}

    /** Nothing at all. */
    record Nothing(Diagnostic why) implements Answer {}

    /** A module without content, by the {@code browser} field of a package. */
    record Disabled(String path) implements Answer {}
  }

  /**
   * The meaning of a request.
   *
   * @param importer absolute path of the module that makes it
   */
  Answer find(ModuleRequest request, String importer);

  /** What the package of a file says about it. */
  FileFacts factsOf(String file);
}
