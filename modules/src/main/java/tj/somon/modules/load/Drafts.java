package tj.somon.modules.load;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.source.Checkpoint;

/** Writes modules as soon as they are read, so that their trees need not be kept. Safe for use by several threads. */
interface Drafts {

  /**
   * The JavaScript of a module, by what is supposed of the others.
   *
   * @param checkpoint is passed on the way
   * @return nothing if the module is not written in this way
   */
  @Nullable
  Draft draft(ScannedModule module, Analysis analysis, Checkpoint checkpoint);
}
