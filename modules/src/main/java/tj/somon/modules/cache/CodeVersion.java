package tj.somon.modules.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The version of code as a hash of its own bytes: a program that was built again is another version, whatever number it
 * has.
 */
public final class CodeVersion {
  private CodeVersion() {}

  /**
   * The version of the jars or folders that classes come from; nothing if they cannot be read. Results of code that has
   * no known version must not be kept.
   */
  public static Optional<String> of(Class<?>... classes) {
    MessageDigest digest = ContentHash.sha256();
    try {
      for (Class<?> each : classes) {
        CodeSource source = each.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
          return Optional.empty();
        }
        add(Path.of(location.toURI()), digest);
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException _) {
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static void add(Path place, MessageDigest digest) throws IOException {
    if (!Files.isDirectory(place)) {
      digest.update(Files.readAllBytes(place));
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
