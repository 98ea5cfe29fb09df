package tj.somon.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.modules.bundle.OutputFile;

/** Writes bundles. */
public final class BundleFiles {
  private BundleFiles() {}

  /** Writes all files or none; the finding says which could not be written. */
  public static Optional<Diagnostic> write(List<OutputFile> outputs) {
    var files = new ArrayList<OutputFiles.Output>();
    for (OutputFile output : outputs) {
      files.add(new OutputFiles.Output(new OutputPath(Path.of(output.path()), output.path()), output.text()));
    }
    return files.isEmpty() ? Optional.empty() : OutputFiles.write(files);
  }

  /** Size of a file. */
  public static long bytes(OutputFile output) {
    return output.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
