package tj.somon.modules.load;

/** What a specifier means in the module that has it. */
public sealed interface LinkTarget {

  /** A module of the program. */
  record Loaded(String key) implements LinkTarget {}

  /** A module that the host has: a builtin one, or an installed package. */
  record Host(String specifier) implements LinkTarget {}
}
