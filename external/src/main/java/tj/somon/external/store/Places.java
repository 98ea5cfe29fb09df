package tj.somon.external.store;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tj.somon.external.integrity.Digest;

/** Where things are in the folder of a store. */
final class Places {
  static final String CONTENTS = "content";
  static final String DOCUMENTS = "documents";
  static final String TREES = "trees";
  private static final int FAN_OUT = 2;

  private final Path root;
  private final String own = UUID.randomUUID().toString();
  private final AtomicLong temporaries = new AtomicLong();

  Places(Path folder) {
    root = folder.toAbsolutePath().normalize().resolve(Integer.toString(EntryHeader.FORMAT));
  }

  Path root() {
    return root;
  }

  Path content(Digest digest) {
    return fannedOut(CONTENTS + "/" + digest.algorithm().label(), digest.hex());
  }

  Path document(Digest ofKey) {
    return fannedOut(DOCUMENTS, ofKey.hex());
  }

  Path tree(Digest digest) {
    return fannedOut(TREES + "/" + digest.algorithm().label(), digest.hex());
  }

  private Path fannedOut(String kind, String hex) {
    return root.resolve(kind).resolve(hex.substring(0, FAN_OUT)).resolve(hex.substring(FAN_OUT));
  }

  Path temporaries() {
    return root.resolve("tmp");
  }

  /** A new name for something that is being written. */
  Path temporary() {
    return temporaries().resolve(own + "-" + temporaries.incrementAndGet());
  }

  Path growth() {
    return root.resolve("growth");
  }

  Path locks() {
    return root.resolve("locks");
  }

  /** The name of an entry: its place below the root, with slashes. */
  String name(Path entry) {
    return root.relativize(entry).toString().replace('\\', '/');
  }

  /** The file whose lock stands for an entry. */
  Path lock(Path entry) {
    return locks().resolve(name(entry).replace('/', '-'));
  }
}
