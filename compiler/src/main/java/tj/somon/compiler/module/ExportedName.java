package tj.somon.compiler.module;

import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.Span;

/**
 * A name that a module exports.
 */
public sealed interface ExportedName permits ExportedName.Local, ExportedName.Indirect, ExportedName.Star {

  /** The place of the exported name, or of the word {@code default}. */
  Span span();

  /** Whether it was exported with {@code type}, or is an interface or alias. */
  boolean typeOnly();

  /**
   * A declaration of this module, or one of its imports.
   *
   * @param symbol of the local binding, or {@link NameTable#NONE} for a default export without a name
   */
  record Local(String exported, int symbol, Span span, boolean typeOnly) implements ExportedName {}

  /**
   * {@code export { imported as exported } from "…"}.
   *
   * @param imported the name in the other module; {@link ImportedName#NAMESPACE} for {@code export * as exported}
   */
  record Indirect(String exported, int request, String imported, Span span, boolean typeOnly) implements ExportedName {}

  /** {@code export * from "…"}. */
  record Star(int request, Span span, boolean typeOnly) implements ExportedName {}
}
