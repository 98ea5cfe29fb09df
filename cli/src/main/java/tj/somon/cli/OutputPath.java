package tj.somon.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where output goes.
 *
 * @param shown the path as messages show it
 */
record OutputPath(Path file, String shown) {
  private static final String[][] ENDINGS = {{".som", ".js"}, {".mts", ".mjs"}, {".cts", ".cjs"}, {".ts", ".js"}};

  /**
   * The first that applies: the file asked for, relative to the current folder; the folder asked for, relative to the
   * input's folder; the input's path with the ending of JavaScript.
   */
  static OutputPath of(Path folder, String input, Optional<String> output, Optional<String> outDir) {
    if (output.isPresent()) {
      return new OutputPath(folder.resolve(output.get()).normalize(), output.get());
    }
    Path in = Path.of(input);
    Path name = in.getFileName();
    String base = withJavaScriptEnding(name == null ? "" : name.toString());
    Path shown = outDir.isPresent() ? in.resolveSibling(outDir.get()).resolve(base).normalize()
        : in.resolveSibling(base);
    return new OutputPath(folder.resolve(shown).normalize(), shown.toString());
  }

  /** A name with the ending that its output has; the name itself if that is not known. */
  static String withJavaScriptEnding(String name) {
    for (String[] ending : ENDINGS) {
      if (name.endsWith(ending[0])) {
        return name.substring(0, name.length() - ending[0].length()) + ending[1];
      }
    }
    return name;
  }

  /** The source map that belongs to this file. */
  OutputPath map() {
    return new OutputPath(file.resolveSibling(name() + ".map"), shown + ".map");
  }

  /** The file's name. */
  String name() {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
