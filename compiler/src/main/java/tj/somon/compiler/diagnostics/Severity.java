package tj.somon.compiler.diagnostics;

/** How much a finding weighs: an error forbids output, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
