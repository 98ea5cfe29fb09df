package tj.somon.external.store;

import java.nio.file.Path;
import java.util.List;
import tj.somon.external.archive.UnpackedFile;
import tj.somon.external.integrity.Digest;

/**
 * An unpacked package. It may be linked from: whoever changes such a file damages the store's, which is noticed. When another
 * process makes room meanwhile, files may be missing: then the package must be asked for again.
 *
 * @param digest of its archive
 * @param folder its files are in; nobody may write into it
 */
public record Tree(Digest digest, Path folder, List<UnpackedFile> files) {
  public Tree {
    files = List.copyOf(files);
  }
}
