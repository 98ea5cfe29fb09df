package tj.somon.modules.bundle;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.messages.Located;

/**
 * What came of bundling.
 *
 * @param outputs the files; none if a finding is an error
 * @param metafile what went where, as esbuild's metafile, if it was asked for
 * @param inputs absolute paths of the modules that were read
 * @param diagnostics all findings, module by module
 */
public record Bundle(List<OutputFile> outputs, Optional<String> metafile, List<String> inputs,
    List<Located> diagnostics) {
  public Bundle {
    outputs = List.copyOf(outputs);
    inputs = List.copyOf(inputs);
    diagnostics = List.copyOf(diagnostics);
  }

  /** How many modules were read. */
  public int modules() {
    return inputs.size();
  }

  /** Whether a finding forbids output. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(located -> located.diagnostic().isError());
  }
}
