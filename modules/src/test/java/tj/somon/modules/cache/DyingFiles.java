package tj.somon.modules.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A process that ends without further ado before its n-th step; it may have half written what it writes. */
final class DyingFiles implements CacheFiles {
  private int left;

  DyingFiles(int stepsToLive) {
    this.left = stepsToLive;
  }

  /** What stands for the end of the process: nothing catches it and nothing is cleaned up behind it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private void step() {
    if (left-- == 0) {
      throw new Killed();
    }
  }

  @Override
  public void makeFolders(Path folder) throws IOException {
    step();
    CacheFiles.super.makeFolders(folder);
  }

  @Override
  public void writeNew(Path file, byte[] header, byte[] content, boolean synced) throws IOException {
    step();
    Files.createFile(file);
    step();
    Files.write(file, Arrays.copyOf(header, 17));
    step();
    Files.write(file, header);
    step();
    Files.delete(file);
    CacheFiles.super.writeNew(file, header, content, synced);
    step();
  }

  @Override
  public void moveOver(Path from, Path to) throws IOException {
    step();
    CacheFiles.super.moveOver(from, to);
  }

  @Override
  public long lengthen(Path file, int bytes) throws IOException {
    step();
    return CacheFiles.super.lengthen(file, bytes);
  }

  @Override
  public void empty(Path file) throws IOException {
    step();
    CacheFiles.super.empty(file);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    CacheFiles.super.delete(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    step();
    return CacheFiles.super.list(folder);
  }
}
