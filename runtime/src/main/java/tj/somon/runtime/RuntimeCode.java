package tj.somon.runtime;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why a program cannot be run, whatever it says. */
public enum RuntimeCode implements DiagnosticCode {
  /** {@code node} was asked for and is not on the search path. */
  NO_NODE("SOM3301"),

  /** The {@code node} on the search path ended before it took the program. */
  NODE_UNUSABLE("SOM3302"),

  /** The embedded engine has no native library for this system. */
  NO_NATIVE_LIBRARY("SOM3303"),

  /** The native library could not be unpacked or loaded. */
  EMBEDDED_UNUSABLE("SOM3304");

  private final String id;

  RuntimeCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
