package tj.somon.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;

/**
 * The source files that inputs of a command stand for: a file for itself, a folder for all sources in it and below, a
 * pattern with {@code *}, {@code ?}, {@code [abc]} or <code>{a,b}</code> for those it matches. Packages, hidden folders and
 * files, and declarations of types are left out of folders and patterns.
 *
 * @param files absolute paths, each once, in the order of the inputs, those of a folder sorted
 * @param problems inputs that stand for nothing
 */
record InputFiles(List<Path> files, List<Diagnostic> problems) {
  private static final String PATTERN = "*?[{";

  /** Whether an input stands for several files. */
  static boolean isMany(Path current, String input) {
    Path path = path(current, input);
    return path == null || Files.isDirectory(path) || isPattern(input) && !Files.exists(path);
  }

  private static boolean isPattern(String input) {
    return input.chars().anyMatch(c -> PATTERN.indexOf(c) >= 0);
  }

  private static @Nullable Path path(Path current, String input) {
    try {
      return current.resolve(input).normalize();
    } catch (InvalidPathException e) {
      if (isPattern(input)) {
        return null;
      }
      throw e;
    }
  }

  /**
   * The files of inputs.
   *
   * @param without absolute path of a folder that is left out, if there is one: that of the outputs
   */
  static InputFiles of(Path current, List<String> inputs, Optional<Path> without) {
    Set<Path> files = new LinkedHashSet<>();
    var problems = new ArrayList<Diagnostic>();
    for (String input : inputs) {
      Path path = path(current, input);
      if (path != null && !isMany(current, input)) {
        files.add(path);
        continue;
      }
      List<Path> found = path != null && Files.isDirectory(path) ? walk(path, without, _ -> true)
          : matches(current, input, without);
      if (found.isEmpty()) {
        problems.add(
            Diagnostic.of(UsageCode.NO_SOURCES, 0, 0, Map.of("input", input), Note.of("note.source-files", Map.of())));
      }
      files.addAll(found);
    }
    return new InputFiles(List.copyOf(files), problems);
  }

  /** The sources in a folder and below it, sorted, without a folder that is left out. */
  static List<Path> below(Path folder, Optional<Path> without) {
    return walk(folder, without, _ -> true);
  }

  /** The folder in which files of an input may appear. */
  static Path root(Path current, String input) {
    if (isPattern(input)) {
      return current.resolve(input.replace('\\', '/').substring(0, patternStart(input))).normalize();
    }
    Path path = current.resolve(input).normalize();
    Path parent = path.getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  /** Where the first name with a pattern begins. */
  private static int patternStart(String pattern) {
    String unified = pattern.replace('\\', '/');
    int special = 0;
    while (PATTERN.indexOf(unified.charAt(special)) < 0) {
      special++;
    }
    return unified.lastIndexOf('/', special) + 1;
  }

  private static List<Path> matches(Path current, String pattern, Optional<Path> without) {
    Path base = root(current, pattern);
    String rest = pattern.replace('\\', '/').substring(patternStart(pattern));
    try {
      // "**/" also stands for no folder at all.
      PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + rest.replace("**/", "{**/,}"));
      return walk(base, without, file -> matcher.matches(base.relativize(file)));
    } catch (PatternSyntaxException _) {
      return List.of();
    }
  }

  private static List<Path> walk(Path folder, Optional<Path> without, PathMatcher wanted) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
          new Sources(folder, without, wanted, found));
    } catch (IOException _) {
      return List.of();
    }
    Collections.sort(found);
    return found;
  }

  /** Collects sources. */
  private static final class Sources extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Optional<Path> without;
    private final PathMatcher wanted;
    private final List<Path> found;

    Sources(Path top, Optional<Path> without, PathMatcher wanted, List<Path> found) {
      this.top = top;
      this.without = without;
      this.wanted = wanted;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = name.startsWith(".") || name.equals("node_modules")
          || without.isPresent() && without.get().equals(folder);
      return skipped && !folder.equals(top) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isSource(String.valueOf(file.getFileName())) && wanted.matches(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere or in a circle, or a folder that may not be read, is no source. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  /** Whether a file of this name in a folder is a source; editors keep files whose names begin with a dot for themselves. */
  static boolean isSource(String name) {
    boolean typescript = name.endsWith(".ts") || name.endsWith(".mts") || name.endsWith(".cts");
    boolean declaration = name.endsWith(".d.ts") || name.endsWith(".d.mts") || name.endsWith(".d.cts");
    return !name.startsWith(".") && (name.endsWith(".som") || typescript && !declaration);
  }
}
