package tj.somon.external.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/**
 * Unpacks archives of packages: once through gzip and tar to files, each hashed as it is written. Runs nothing. Safe for use by
 * many threads, which unpack side by side.
 */
public final class Unpacker {
  private static final int BUFFER = 1 << 16;
  private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?>[] PLAIN = {};
  private static final FileAttribute<?>[] EXECUTABLE = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))};

  private final ArchiveLimits limits;
  private final Timeline timeline;

  public Unpacker(ArchiveLimits limits, Timeline timeline) {
    this.limits = limits;
    this.timeline = timeline;
  }

  /**
   * Unpacks an archive.
   *
   * @param archive its bytes, which must have been found to be the right ones
   * @param folder empty, and nobody else's
   * @param cancellation ends it soon
   */
  public Unpacked unpack(byte[] archive, Path folder, Cancellation cancellation) {
    try {
      var allowance = new Allowance(limits, archive.length, timeline, cancellation);
      try (var gunzip = new Gunzip(new ByteArrayInputStream(archive), allowance)) {
        return new Unpacked.Whole(new Work(new TarReader(gunzip, allowance), folder).all());
      }
    } catch (ArchiveRefused refused) {
      return new Unpacked.Refused(refused.fault(), refused.where());
    } catch (IOException e) {
      return new Unpacked.Unwritable(e);
    }
  }

  /** The unpacking of one archive. */
  private static final class Work {
    private final TarReader tar;
    private final Path folder;
    private final boolean posix;
    private final Names names = new Names();
    private final Set<String> made = new HashSet<>();
    private final List<UnpackedFile> files = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private final MessageDigest hash = HashAlgorithm.SHA256.digest();

    Work(TarReader tar, Path folder) {
      this.tar = tar;
      this.folder = folder;
      this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    List<UnpackedFile> all() throws IOException {
      for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
        try {
          one(entry);
        } catch (InvalidPathException _) {
          throw new ArchiveRefused(ArchiveFault.UNSAFE_PATH, entry.name());
        }
      }
      return files;
    }

    private void one(TarReader.Entry entry) throws IOException {
      List<String> parts = entry.parts();
      if (entry.isFolder()) {
        names.folders(parts, entry.name());
        folder(parts);
      } else if (!parts.isEmpty()) {
        names.file(parts, entry.name());
        file(entry, folder(parts.subList(0, parts.size() - 1)).resolve(parts.getLast()));
      }
    }

    private Path folder(List<String> parts) throws IOException {
      String path = String.join("/", parts);
      Path wanted = parts.isEmpty() ? folder : folder.resolve(path);
      if (made.add(path)) {
        Files.createDirectories(wanted);
      }
      return wanted;
    }

    private void file(TarReader.Entry entry, Path file) throws IOException {
      long size = 0;
      try (FileChannel channel = FileChannel.open(file, NEW_FILE, entry.isExecutable() && posix ? EXECUTABLE : PLAIN)) {
        for (int count = tar.read(buffer, 0, BUFFER); count > 0; count = tar.read(buffer, 0, BUFFER)) {
          hash.update(buffer, 0, count);
          write(channel, count);
          size += count;
        }
      }
      files.add(new UnpackedFile(String.join("/", entry.parts()), size, entry.isExecutable(),
          Digest.of(HashAlgorithm.SHA256, hash.digest())));
    }

    private void write(FileChannel channel, int count) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
