package tj.somon.modules.cache;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder of a disk cache: where entries are, how many bytes they take, which of them go. */
final class CacheFolder {
  /** A cache is pruned when it has grown by this share of its bound, down to the bound less this share. */
  static final int SHARE_TO_GROW = 8;

  private static final int BLOCK = 4096;
  private static final int FAN_OUT_DIGITS = 2;
  private static final long LEFT_OVER_AFTER = TimeUnit.HOURS.toMillis(1);

  private final CacheFiles files;
  private final Path root;
  private final Path temporaries;
  private final Path growth;

  CacheFolder(Path folder, CacheFiles files) {
    this.files = files;
    this.root = folder.resolve(Integer.toString(EntryFormat.NUMBER));
    this.temporaries = root.resolve("tmp");
    this.growth = root.resolve("growth");
  }

  /** What the entries take. */
  record Size(long entries, long bytes) {}

  private record Entry(Path file, long bytes, long lastUsed) {}

  Path entry(CacheKey key) {
    String hex = key.hash().hex();
    return root.resolve(hex.substring(0, FAN_OUT_DIGITS)).resolve(hex.substring(FAN_OUT_DIGITS));
  }

  Path temporary(String name) {
    return temporaries.resolve(name);
  }

  /** Makes the folders that writing an entry needs. */
  void make(Path entry) throws IOException {
    files.makeFolders(temporaries);
    Path parent = entry.getParent();
    if (parent != null) {
      files.makeFolders(parent);
    }
  }

  /**
   * Notes that an entry was written. The length of a file counts the blocks written since the cache was last pruned, by
   * all processes: appending needs no lock.
   *
   * @return bytes written since then, in whole blocks
   */
  long grow(long bytes) throws IOException {
    return files.lengthen(growth, (int) ((bytes + BLOCK - 1) / BLOCK)) * BLOCK;
  }

  Size size() {
    long bytes = 0;
    List<Entry> entries;
    try {
      entries = entries();
    } catch (IOException _) {
      return new Size(0, 0);
    }
    for (Entry entry : entries) {
      bytes += entry.bytes();
    }
    return new Size(entries.size(), bytes);
  }

  /** Removes entries, those first that were not used for longest; answers how many. */
  long prune(long maxBytes, long now) throws IOException {
    files.empty(growth);
    removeLeftovers(now);
    List<Entry> entries = entries();
    long total = 0;
    for (Entry entry : entries) {
      total += entry.bytes();
    }
    entries.sort(Comparator.comparingLong(Entry::lastUsed));
    long removed = 0;
    for (Entry entry : entries) {
      if (total <= maxBytes - maxBytes / SHARE_TO_GROW) {
        break;
      }
      files.delete(entry.file());
      total -= entry.bytes();
      removed++;
    }
    return removed;
  }

  private void removeLeftovers(long now) throws IOException {
    for (Entry left : entriesIn(temporaries)) {
      if (Math.abs(now - left.lastUsed()) > LEFT_OVER_AFTER) {
        files.delete(left.file());
      }
    }
  }

  /** Removes entries that are not as they were written; answers how many. */
  long removeDamaged() throws IOException {
    long removed = 0;
    for (Entry entry : entries()) {
      if (!isWhole(entry.file())) {
        files.delete(entry.file());
        removed++;
      }
    }
    return removed;
  }

  private boolean isWhole(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      return false;
    }
    String hex = String.valueOf(parent.getFileName()) + file.getFileName();
    try {
      ContentHash hash = ContentHash.ofDigest(HexFormat.of().parseHex(hex));
      return EntryFormat.contentOf(files.read(file), new CacheKey(hash)) != null;
    } catch (IOException | IllegalArgumentException | BufferUnderflowException _) {
      return false;
    }
  }

  private List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    for (Path folder : files.list(root)) {
      if (String.valueOf(folder.getFileName()).length() == FAN_OUT_DIGITS) {
        entries.addAll(entriesIn(folder));
      }
    }
    return entries;
  }

  private List<Entry> entriesIn(Path folder) throws IOException {
    var entries = new ArrayList<Entry>();
    for (Path file : files.list(folder)) {
      try {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
      } catch (NoSuchFileException _) {
        // Another process was faster.
      }
    }
    return entries;
  }
}
