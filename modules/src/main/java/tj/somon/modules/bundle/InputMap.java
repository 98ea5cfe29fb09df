package tj.somon.modules.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.sourcemap.SourceMap;
import tj.somon.modules.graph.GraphModule;

/** The source map that a compiled file carries or names at its end. One that cannot be read is as none. */
final class InputMap {
  private static final String MARK = "# sourceMappingURL=";

  private InputMap() {}

  static @Nullable SourceMap of(GraphModule module) {
    String text = module.source().text();
    int at = text.lastIndexOf(MARK);
    if (at < 2 || text.indexOf('\n', at) >= 0 && !text.substring(text.indexOf('\n', at)).isBlank()) {
      return null;
    }
    String url = text.substring(at + MARK.length()).strip();
    try {
      String json = url.startsWith("data:") ? decoded(url) : file(module, url);
      return json == null ? null : SourceMap.decode(json);
    } catch (IOException | IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable String decoded(String url) {
    int comma = url.indexOf(',');
    return comma > 0 && url.substring(0, comma).endsWith(";base64")
        ? new String(Base64.getDecoder().decode(url.substring(comma + 1)), StandardCharsets.UTF_8)
        : null;
  }

  private static @Nullable String file(GraphModule module, String url) throws IOException {
    if (url.contains("://")) {
      return null;
    }
    try {
      Path path = Path.of(path(module, url));
      return Files.isRegularFile(path) ? Files.readString(path) : null;
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /** The absolute path of what a map names. */
  static String path(GraphModule module, String relative) {
    if (relative.startsWith("/")) {
      return relative;
    }
    Path folder = Path.of(module.key()).getParent();
    try {
      return folder == null ? relative : folder.resolve(relative.replace("webpack://", "")).normalize().toString();
    } catch (InvalidPathException _) {
      return module.key();
    }
  }
}
