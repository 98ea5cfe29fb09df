package tj.somon.modules.graph;

import tj.somon.compiler.module.ModuleRequest;

/**
 * A request of a module with what it leads to.
 *
 * @param target index of the module in the graph; {@link #OUTSIDE} or {@link #NOWHERE} for none
 * @param specifier what the program asks for when it runs, if the target is outside
 * @param builtin whether the target is a module of the platform
 */
public record Dependency(ModuleRequest request, int target, String specifier, boolean builtin) {
  /** The module is found when the program runs. */
  public static final int OUTSIDE = -1;
  /** There is no such module; a finding tells why, unless the program may catch the error. */
  public static final int NOWHERE = -2;

  /** Whether the target is a module of the graph. */
  public boolean isInside() {
    return target >= 0;
  }

  public boolean isOutside() {
    return target == OUTSIDE;
  }
}
