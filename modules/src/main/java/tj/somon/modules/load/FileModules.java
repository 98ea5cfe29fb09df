package tj.somon.modules.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.FileSystemView;
import tj.somon.modules.source.SourceEncoding;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** The files of this machine. */
public final class FileModules implements ModuleSource {
  private final SourceEncoding encoding;
  private final long largest;

  /** Files in UTF-8, as large as {@link SourceReader} reads them. */
  public FileModules() {
    this(SourceEncoding.UTF_8, SourceReader.LARGEST);
  }

  /**
   * Files of an encoding.
   *
   * @param largest size of the largest file that is read, in bytes
   */
  public FileModules(SourceEncoding encoding, long largest) {
    this.encoding = encoding;
    this.largest = largest;
  }

  /** A path as keys have it: absolute, normalised, with {@code /} between names. */
  public static String keyOf(Path path) {
    return slashes(path.toAbsolutePath().normalize());
  }

  @Override
  public Entry entry(String path) {
    try {
      var attributes = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
      return attributes.isDirectory() ? Entry.FOLDER : Entry.FILE;
    } catch (IOException | InvalidPathException _) {
      return Entry.NOTHING;
    }
  }

  @Override
  public String canonical(String path) {
    try {
      return slashes(Path.of(path).toRealPath());
    } catch (IOException | InvalidPathException _) {
      return path;
    }
  }

  private static String slashes(Path path) {
    String text = path.toString();
    return File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
  }

  @Override
  public SourceReading read(String path, String shown) {
    // JSON is UTF-8 (RFC 8259, section 8.1), whatever the sources are.
    return SourceReader.read(Path.of(path), shown, largest, path.endsWith(".json") ? SourceEncoding.UTF_8 : encoding);
  }

  @Override
  public boolean mayWait() {
    return false;
  }

  @Override
  public FileSystemView view() {
    return new DiskView();
  }
}
