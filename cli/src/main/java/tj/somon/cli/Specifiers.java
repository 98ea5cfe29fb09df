package tj.somon.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * How the specifiers of a compiled file are written: a relative one that means a {@code .som} file becomes the path of the
 * JavaScript file compiled from it, and one that leaves out the ending or names a folder is written in full, as Node.js
 * asks of ES modules. What follows a {@code ?} or {@code #} stays.
 */
final class Specifiers {
  private static final String SOURCE = ".som";
  private static final String COMPILED = ".js";
  private static final String JSON = ".json";
  /** Endings that a specifier may leave out, in the order in which they are tried. */
  private static final String[] ENDINGS = {SOURCE, COMPILED, JSON};

  private final Path folder;
  private final Predicate<Path> isFile;

  /** Specifiers of a file in this folder. */
  Specifiers(Path folder) {
    this(folder, Files::isRegularFile);
  }

  /**
   * Specifiers of a file in this folder.
   *
   * @param isFile whether there is a file at a path
   */
  Specifiers(Path folder, Predicate<Path> isFile) {
    this.folder = folder;
    this.isFile = isFile;
  }

  /** The specifier as it is written in the output. */
  String rewritten(String specifier) {
    int end = pathEnd(specifier);
    String path = specifier.substring(0, end);
    return isRelative(path) ? compiled(path) + specifier.substring(end) : specifier;
  }

  /** Whether a specifier, as it is written in the source, names a JSON file. */
  boolean isJson(String specifier) {
    String written = rewritten(specifier);
    return written.substring(0, pathEnd(written)).endsWith(JSON);
  }

  private String compiled(String path) {
    String found = found(path);
    return found.endsWith(SOURCE) && isFile(found) ? found.substring(0, found.length() - SOURCE.length()) + COMPILED
        : found;
  }

  /** The path of the file that is meant; the path as it is if there is none. */
  private String found(String path) {
    if (isFile(path)) {
      return path;
    }
    boolean namesFolder = path.endsWith("/") || path.endsWith(".");
    String inside = path.endsWith("/") ? path + "index" : path + "/index";
    for (String start : namesFolder ? new String[]{inside} : new String[]{path, inside}) {
      for (String ending : ENDINGS) {
        if (isFile(start + ending)) {
          return start + ending;
        }
      }
    }
    return path;
  }

  private boolean isFile(String path) {
    try {
      return isFile.test(folder.resolve(path));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static boolean isRelative(String specifier) {
    return specifier.equals(".") || specifier.equals("..") || specifier.startsWith("./") || specifier.startsWith("../");
  }

  private static int pathEnd(String specifier) {
    for (int i = 0; i < specifier.length(); i++) {
      if (specifier.charAt(i) == '?' || specifier.charAt(i) == '#') {
        return i;
      }
    }
    return specifier.length();
  }
}
