package tj.somon.modules.bundle;

import tj.somon.modules.graph.ReadMemory;
import tj.somon.modules.link.LinkMemory;

/**
 * What a bundler keeps of its last build for the next one of the same program: what each module says, by its text. It never
 * changes what comes out. Safe for use by several threads, though builds of different programs take it from each other.
 */
public final class BuildMemory {
  private final ReadMemory reading = new ReadMemory();
  private final LinkMemory linking = new LinkMemory();

  ReadMemory reading() {
    return reading;
  }

  LinkMemory linking() {
    return linking;
  }
}
