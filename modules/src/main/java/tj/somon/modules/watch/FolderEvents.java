package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where news of folders comes from. For one thread, {@link #close} excepted. */
interface FolderEvents extends AutoCloseable {

  /**
   * Begins to watch what is directly in a folder; again does no harm.
   *
   * @return whether it was not watched before
   * @throws IOException if there is no such folder, or no room for another
   */
  boolean watch(Path folder) throws IOException;

  /** Ends watching a folder and all below. */
  void forget(Path folder);

  /**
   * Waits for news: the paths of what was made, written, moved or removed in folders that are watched, and those folders
   * themselves where news of what is in them was lost.
   *
   * @return none if there are none for so many nanoseconds, or if this is closed
   */
  List<Path> await(long nanos) throws InterruptedException;

  @Override
  void close();
}
