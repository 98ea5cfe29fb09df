package tj.somon.modules.load;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.source.Language;

/**
 * Where a module is written: beside its source, or below a folder as its source is below another. Equal rules write to equal
 * places.
 *
 * @param outDir absolute path of the folder; empty for beside the sources
 * @param root the deepest folder that has all sources; empty if it does not matter or is not known
 */
record OutputRule(Optional<String> outDir, String root) {
  private static final String[][] ENDINGS = {{".som", ".js"}, {".mts", ".mjs"}, {".cts", ".cjs"}, {".ts", ".js"}};

  /** The rule for sources; their folder does not matter beside the sources. */
  static OutputRule of(Optional<String> outDir, Iterable<String> sources) {
    return new OutputRule(outDir, outDir.isEmpty() ? "" : Paths.commonFolder(sources));
  }

  /** The rule for one source more. */
  OutputRule with(String source) {
    if (outDir.isEmpty() || !moves(source) || isBelow(source)) {
      return this;
    }
    return new OutputRule(outDir,
        root.isEmpty() ? Paths.folder(source) : Paths.commonFolder(List.of(root + "/x", source)));
  }

  private boolean isBelow(String source) {
    int length = root.length();
    return length > 0 && source.length() > length && source.startsWith(root)
        && (root.endsWith("/") || source.charAt(length) == '/');
  }

  /** Whether a module that can be read is written somewhere. */
  boolean moves(String key) {
    return !key.contains("/node_modules/") && (outDir.isPresent() || Language.ofPath(key).types());
  }

  /** Where a module is written that is written at all. */
  String output(String key) {
    String beside = withJavaScriptEnding(key);
    return outDir.isEmpty() ? beside
        : Paths.resolve(outDir.get(), Paths.relative(root, beside).substring("./".length()));
  }

  private static String withJavaScriptEnding(String key) {
    for (String[] ending : ENDINGS) {
      if (key.endsWith(ending[0])) {
        return key.substring(0, key.length() - ending[0].length()) + ending[1];
      }
    }
    return key;
  }
}
