package tj.somon.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The script that links a program inside Node. */
final class Bootstrap {
  private static final String NAME = "bootstrap.cjs";

  private Bootstrap() {}

  /** The script as a file: that of the distribution, or one in the cache. */
  static Path file(EngineFiles files) throws IOException {
    if (files.home().isPresent()) {
      Path installed = files.home().get().resolve("lib").resolve(NAME);
      if (Files.isRegularFile(installed)) {
        return installed;
      }
    }
    String text = text();
    String name = "bootstrap-" + Integer.toHexString(text.hashCode()) + "-" + text.length() + ".cjs";
    return files.cached(name, Bootstrap::open);
  }

  static String text() throws IOException {
    try (InputStream in = open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open() {
    InputStream in = Bootstrap.class.getResourceAsStream(NAME);
    if (in == null) {
      throw new IllegalStateException("the module has no " + NAME);
    }
    return in;
  }
}
