package tj.somon.modules.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;

/** What may have been meant by the name of a file that is not there. */
public final class NearestFile {
  private static final int MOST_NAMES = 2000;

  private NearestFile() {}

  /**
   * A note that names the file that was probably meant, or says that the folder is not there; nothing if neither helps.
   *
   * @param shown the path as it was written, for messages
   */
  public static Note[] notes(Path file, String shown) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || file.getFileName() == null) {
      return new Note[0];
    }
    String name = file.getFileName().toString();
    String before = shown.endsWith(name) ? shown.substring(0, shown.length() - name.length()) : "";
    if (!Files.isDirectory(folder)) {
      return before.isEmpty() ? new Note[0] : new Note[]{Note.of("note.no-folder", Map.of("folder", before))};
    }
    Optional<String> linked = linked(file);
    if (linked.isPresent()) {
      return new Note[]{Note.of("note.broken-link", Map.of("file", shown, "target", linked.get()))};
    }
    Optional<String> meant = meant(name, folder);
    return meant.isEmpty() ? new Note[0]
        : new Note[]{Note.of("note.nearest-file", Map.of("name", before + meant.get()))};
  }

  /** What a link leads to. */
  private static Optional<String> linked(Path file) {
    try {
      return Files.isSymbolicLink(file) ? Optional.of(Files.readSymbolicLink(file).toString()) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> meant(String name, Path folder) {
    if (Files.isRegularFile(folder.resolve(name + ".som"))) {
      return Optional.of(name + ".som");
    }
    return NearestName.of(name, namesIn(folder));
  }

  private static List<String> namesIn(Path folder) {
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && names.size() < MOST_NAMES && Files.isRegularFile(entry)) {
          names.add(name.toString());
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }
}
