package tj.somon.modules.load;

import java.util.List;
import java.util.Set;
import tj.somon.compiler.messages.Located;

/**
 * What compiling a program gave.
 *
 * @param files all outputs, in the order in which modules are first imported; none if a finding is an error
 * @param made keys of the files that were made by this compilation and not by one before
 * @param findings about all modules
 * @param modules how many modules were looked at
 */
public record CompiledProgram(List<CompiledFile> files, Set<String> made, List<Located> findings, int modules) {
  public CompiledProgram {
    files = List.copyOf(files);
    made = Set.copyOf(made);
    findings = List.copyOf(findings);
  }

  /** Whether a finding forbids output. */
  public boolean failed() {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }
}
