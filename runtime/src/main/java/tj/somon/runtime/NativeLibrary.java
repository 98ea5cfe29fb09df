package tj.somon.runtime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native library of the embedded engine. It comes in an archive for each system, 80 MB unpacked, and is unpacked
 * once into the cache.
 */
final class NativeLibrary {
  /** Version of the engine: Java classes, archive and library must have the same. */
  static final String VERSION = "5.0.4";

  private final String system;
  private final String fileName;

  private NativeLibrary(String system, String fileName) {
    this.system = system;
    this.fileName = fileName;
  }

  /** The library for a system, as the JVM names systems and processors. */
  static Optional<NativeLibrary> of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm64";
      default -> "";
    };
    if (processor.isEmpty()) {
      return Optional.empty();
    }
    if (os.startsWith("linux")) {
      return Optional.of(named("linux-" + processor, "lib", ".so"));
    }
    if (os.startsWith("mac")) {
      return Optional.of(named("macos-" + processor, "lib", ".dylib"));
    }
    return os.startsWith("windows") && processor.equals("x86_64")
        ? Optional.of(named("windows-" + processor, "lib", ".dll"))
        : Optional.empty();
  }

  private static NativeLibrary named(String system, String prefix, String suffix) {
    return new NativeLibrary(system, prefix + "javet-node-" + system + ".v." + VERSION + suffix);
  }

  String archiveName() {
    return "javet-node-" + system + "-" + VERSION + ".jar";
  }

  String fileName() {
    return fileName;
  }

  /**
   * The folder that holds the library, which is unpacked if need be.
   *
   * @throws EngineException if there is no archive or it cannot be unpacked
   */
  Path folder(EngineFiles files) throws EngineException {
    try {
      Path file = files.cached(fileName, () -> open(files));
      Path folder = file.getParent();
      return folder == null ? Path.of("") : folder;
    } catch (MissingArchive e) {
      throw new EngineException(RuntimeCode.NO_NATIVE_LIBRARY, Map.of("file", archiveName()), e, "note.install-node");
    } catch (IOException e) {
      throw new EngineException(RuntimeCode.EMBEDDED_UNUSABLE,
          Map.of("file", files.cache().resolve(fileName).toString(), "reason", String.valueOf(e.getMessage())), e,
          "note.cache-folder");
    }
  }

  /** There is nothing to unpack. */
  private static final class MissingArchive extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private InputStream open(EngineFiles files) throws IOException {
    Optional<Path> archive = files.home().map(home -> home.resolve("native").resolve(archiveName()));
    if (archive.isPresent() && Files.isRegularFile(archive.get())) {
      return entryOf(archive.get());
    }
    InputStream resource = ClassLoader.getSystemResourceAsStream(fileName);
    if (resource == null) {
      throw new MissingArchive();
    }
    return resource;
  }

  private InputStream entryOf(Path archive) throws IOException {
    var zip = new ZipFile(archive.toFile());
    ZipEntry entry = zip.getEntry(fileName);
    if (entry == null) {
      zip.close();
      throw new MissingArchive();
    }
    return new FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }
}
