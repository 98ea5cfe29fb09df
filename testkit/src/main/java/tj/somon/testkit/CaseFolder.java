package tj.somon.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A test case on disk: a folder that holds {@code main.som} and the files with what it must give.
 *
 * @param name path below the root, with slashes
 */
public record CaseFolder(String name, Path folder) {

  /** The system property that asks for expected files to be written anew. */
  public static final String UPDATE = "golden.update";

  /** All cases below a folder, by name; a folder inside a case belongs to the case. */
  public static List<CaseFolder> below(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.endsWith("main.som")).map(Path::getParent)
          .filter(folder -> !isNested(root, folder))
          .map(folder -> new CaseFolder(root.relativize(folder).toString().replace('\\', '/'), folder))
          .sorted((a, b) -> a.name.compareTo(b.name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNested(Path root, Path folder) {
    for (Path up = folder.getParent(); up != null && up.startsWith(root); up = up.getParent()) {
      if (Files.exists(up.resolve("main.som"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether expected files are to be written anew: {@code -Dgolden.update}. */
  public static boolean isUpdate() {
    return Boolean.getBoolean(UPDATE) || "".equals(System.getProperty(UPDATE));
  }

  public Path entry() {
    return folder.resolve("main.som");
  }

  /** The text of a file of the case with LF as line end, or nothing if the case has no such file. */
  public Optional<String> read(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path).replace("\r\n", "\n")) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares what was produced with an expected file. With {@code -Dgolden.update} the file is written instead.
   *
   * @throws AssertionError if the texts differ or the expected file is missing
   */
  public void expect(String file, String actual) {
    if (isUpdate()) {
      write(file, actual);
      return;
    }
    String expected = read(file)
        .orElseThrow(() -> new AssertionError(name + " lacks " + file + "; run with -D" + UPDATE));
    if (!expected.equals(actual)) {
      throw new AssertionError(name + "/" + file + " differs\n--- expected\n" + expected + "\n--- actual\n" + actual);
    }
  }

  private void write(String file, String text) {
    if (read(file).orElse("").equals(text)) {
      return;
    }
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
