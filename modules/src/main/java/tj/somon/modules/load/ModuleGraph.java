package tj.somon.modules.load;

import java.util.List;

/**
 * A program that is ready to run.
 *
 * @param entry key of the module to evaluate
 * @param prelude a script to run before the first module; empty if the program needs none
 * @param demands whether the running program is likely to ask for modules that are not here
 */
public record ModuleGraph(String entry, String prelude, List<CompiledModule> modules, boolean demands) {
  public ModuleGraph {
    modules = List.copyOf(modules);
  }
}
