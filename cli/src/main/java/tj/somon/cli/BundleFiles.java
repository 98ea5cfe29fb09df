package tj.somon.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.bundle.OutputFile;
import tj.somon.modules.load.LoadCode;

/** Writes bundles. */
public final class BundleFiles {
  private BundleFiles() {}

  /**
   * Writes all files or none. Nothing is written over a module of the program, and no two files to one place.
   *
   * @param inputs absolute paths of the program's modules
   * @return what could not be written
   */
  public static Optional<Diagnostic> write(List<OutputFile> outputs, List<String> inputs) {
    var files = new ArrayList<OutputFiles.Output>();
    var sources = new HashMap<String, String>();
    var read = new HashSet<>(inputs);
    for (OutputFile output : outputs) {
      if (read.contains(output.path())) {
        return Optional.of(Diagnostic.of(UsageCode.OUTPUT_IS_INPUT, 0, 0, Map.of("file", output.path()),
            Note.of("note.name-output", Map.of())));
      }
      String source = output.entry().isEmpty() ? output.path() : output.entry();
      String other = sources.put(output.path(), source);
      if (other != null) {
        return Optional.of(Diagnostic.of(LoadCode.OUTPUT_TWICE, 0, 0,
            Map.of("first", other, "second", source, "file", output.path())));
      }
      files.add(new OutputFiles.Output(new OutputPath(Path.of(output.path()), output.path()), output.text()));
    }
    return files.isEmpty() ? Optional.empty() : OutputFiles.write(files);
  }

  /** The hash of a file as subresource integrity has it (W3C SRI, section 3.5). */
  public static String integrity(OutputFile output) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-384").digest(output.text().getBytes(StandardCharsets.UTF_8));
      return "sha384-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Size of a file. */
  public static long bytes(OutputFile output) {
    return output.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
