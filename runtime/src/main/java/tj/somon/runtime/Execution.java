package tj.somon.runtime;

import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;

/** A program that is about to run, or runs. For one thread. */
public interface Execution extends AutoCloseable {

  /**
   * Runs a program to its end. The program has the standard streams, the environment and the working directory of this
   * process; signals that end programs are passed on to it.
   *
   * @param demand what loads modules that only the running program names
   * @return the exit status: the program's own, or 128 and the number of the signal that killed it
   * @throws EngineException if the engine cannot run programs; no part of the program has run then
   */
  int run(ModuleGraph graph, ModuleDemand demand) throws EngineException;

  /**
   * Ends a program from another thread: it is asked to end, and ended if it does not within two seconds. A program in this
   * process cannot be ended.
   */
  default void stop() {
    close();
  }

  /** Gives up a program that has not begun; without effect on one that has ended. */
  @Override
  void close();
}
