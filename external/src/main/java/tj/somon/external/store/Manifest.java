package tj.somon.external.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.external.archive.UnpackedFile;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;

/** The list of an unpacked package's files, with their hashes, in an entry of its own beside them. */
final class Manifest {
  static final String FILE = "manifest";
  static final String FILES = "files";
  private static final long LARGEST = 1L << 26;
  private static final int BUFFER = 1 << 15;

  private Manifest() {}

  static void write(Path folder, Digest archive, List<UnpackedFile> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(archive.text());
      out.writeInt(files.size());
      for (UnpackedFile file : files) {
        out.writeUTF(file.path());
        out.writeLong(file.bytes());
        out.writeBoolean(file.executable());
        out.write(file.hash().bytes());
      }
    }
    byte[] list = bytes.toByteArray();
    var header = new EntryHeader(Digest.compute(HashAlgorithm.SHA256, list, 0, list.length), new byte[0], list.length);
    try (var out = Files.newOutputStream(folder.resolve(FILE), StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE)) {
      out.write(header.bytes());
      out.write(list);
    }
  }

  /** What the files of a package take; 0 if its list cannot be read. */
  static long bytesOfFiles(Path folder) throws IOException {
    long sum = 0;
    List<UnpackedFile> files = read(folder, null);
    for (UnpackedFile file : files == null ? List.<UnpackedFile>of() : files) {
      sum += file.bytes();
    }
    return sum;
  }

  /** The list; nothing unless it is as it was written, for this archive if one is given. */
  private static @Nullable List<UnpackedFile> read(Path folder, @Nullable Digest archive) throws IOException {
    byte[] bytes = StoreFiles.read(folder.resolve(FILE), LARGEST);
    EntryHeader header = bytes == null ? null : EntryHeader.verified(bytes);
    if (bytes == null || header == null) {
      return null;
    }
    var files = new ArrayList<UnpackedFile>();
    int at = header.contentAt();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
      String of = in.readUTF();
      for (int left = in.readInt(); left > 0; left--) {
        files.add(file(in));
      }
      return archive == null || of.equals(archive.text()) ? files : null;
    }
  }

  private static UnpackedFile file(DataInputStream in) throws IOException {
    String path = in.readUTF();
    long bytes = in.readLong();
    boolean executable = in.readBoolean();
    return new UnpackedFile(path, bytes, executable,
        Digest.of(HashAlgorithm.SHA256, in.readNBytes(HashAlgorithm.SHA256.bytes())));
  }

  /** The files of a package; nothing unless its folder holds just these and every byte of theirs is as it was written. */
  static @Nullable List<UnpackedFile> verified(Path folder, Digest archive) throws IOException {
    List<UnpackedFile> files = read(folder, archive);
    if (files == null) {
      return null;
    }
    var expected = new HashMap<String, UnpackedFile>();
    for (UnpackedFile file : files) {
      expected.put(file.path(), file);
    }
    var walk = new Walk(folder.resolve(FILES), expected);
    Files.walkFileTree(folder.resolve(FILES), walk);
    return walk.whole && expected.isEmpty() ? files : null;
  }

  /** Goes through what is there and crosses it off the list. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, UnpackedFile> expected;
    private final MessageDigest hash = HashAlgorithm.SHA256.digest();
    private final byte[] buffer = new byte[BUFFER];
    private boolean whole = true;

    Walk(Path root, Map<String, UnpackedFile> expected) {
      this.root = root;
      this.expected = expected;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      UnpackedFile listed = expected.remove(root.relativize(file).toString().replace('\\', '/'));
      whole = listed != null && attributes.isRegularFile() && attributes.size() == listed.bytes()
          && hash(file).equals(listed.hash());
      return whole ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private Digest hash(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          hash.update(buffer, 0, count);
        }
      }
      return Digest.of(HashAlgorithm.SHA256, hash.digest());
    }
  }
}
