package tj.somon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;

/**
 * Files that appear together or not at all: each is written beside its place and moved there when all are whole. A link
 * stays a link, a device is written to as it is, and folders are made as needed.
 */
final class OutputFiles {

  /** A file to write. */
  record Output(OutputPath path, String text) {}

  private record Pending(OutputPath path, Path target, Path temporary) {}

  private OutputFiles() {}

  /** Writes files; the finding says which of them could not be written, and then none was. */
  static Optional<Diagnostic> write(List<Output> outputs) {
    var pending = new ArrayList<Pending>();
    OutputPath current = outputs.getFirst().path();
    try {
      for (Output output : outputs) {
        current = output.path();
        prepare(output, pending);
      }
      for (Pending file : pending) {
        current = file.path();
        Files.move(file.temporary(), file.target(), StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(failure(current, e));
    } finally {
      removeLeftovers(pending);
    }
  }

  private static void prepare(Output output, List<Pending> pending) throws IOException {
    Path target = output.path().file();
    if (Files.exists(target)) {
      target = target.toRealPath();
    }
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "is a folder");
    }
    byte[] bytes = output.text().getBytes(StandardCharsets.UTF_8);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes, StandardOpenOption.WRITE);
      return;
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    pending.add(new Pending(output.path(), target, temporary));
    Files.write(temporary, bytes);
    keepPermissions(target, temporary);
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
      Files.setPosixFilePermissions(temporary, permissions);
    }
  }

  private static void removeLeftovers(List<Pending> pending) {
    for (Pending file : pending) {
      try {
        Files.deleteIfExists(file.temporary());
      } catch (IOException _) {
        // The failure that left it behind has been reported already.
      }
    }
  }

  private static Diagnostic failure(OutputPath path, IOException e) {
    String key = switch (e) {
      case AccessDeniedException _ -> "@reason.permission";
      case FileAlreadyExistsException _,NotDirectoryException _ -> "@reason.not-a-folder";
      case NoSuchFileException _ -> "@reason.no-folder";
      case FileSystemException f when f.getReason() != null -> reason(f.getReason());
      default -> String.valueOf(e.getMessage());
    };
    Note note = Note.of("note.choose-output", Map.of());
    return Diagnostic.of(UsageCode.NOT_WRITTEN, 0, 0, Map.of("file", path.shown(), "reason", key), note);
  }

  private static String reason(String reason) {
    return switch (reason) {
      case "is a folder" -> "@reason.is-a-folder";
      case "Read-only file system" -> "@reason.read-only";
      case "No space left on device" -> "@reason.no-space";
      case "Not a directory" -> "@reason.not-a-folder";
      case "Permission denied" -> "@reason.permission";
      case "File name too long" -> "@reason.name-too-long";
      default -> reason;
    };
  }
}
