package tj.somon.external.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All entries of a store, whoever wrote them. */
final class Entries {
  private final Places places;

  Entries(Places places) {
    this.places = places;
  }

  List<Path> all() throws IOException {
    var all = new ArrayList<Path>();
    all.addAll(files());
    all.addAll(trees());
    return all;
  }

  /** Contents and documents. */
  List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (Path algorithm : StoreFiles.list(places.root().resolve(Places.CONTENTS))) {
      fannedOut(algorithm, files);
    }
    fannedOut(places.root().resolve(Places.DOCUMENTS), files);
    return files;
  }

  /** Folders of packages. */
  List<Path> trees() throws IOException {
    var trees = new ArrayList<Path>();
    for (Path algorithm : StoreFiles.list(places.root().resolve(Places.TREES))) {
      fannedOut(algorithm, trees);
    }
    return trees;
  }

  private static void fannedOut(Path folder, List<Path> into) throws IOException {
    for (Path first : StoreFiles.list(folder)) {
      into.addAll(StoreFiles.list(first));
    }
  }
}
