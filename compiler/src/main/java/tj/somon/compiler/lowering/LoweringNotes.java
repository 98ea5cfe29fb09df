package tj.somon.compiler.lowering;

import java.util.Map;
import tj.somon.compiler.diagnostics.Note;

/** Remedies that lowering proposes. */
final class LoweringNotes {
  static final Note GIVE_VALUE = Note.of("note.give-enum-value", Map.of());
  static final Note USE_ESM = Note.of("note.use-esm", Map.of());
  static final Note AWAIT_BEFORE = Note.of("note.await-before", Map.of());
  static final Note USE_IMPORT = Note.of("note.use-import", Map.of());
  static final Note USE_EXPORT_DEFAULT = Note.of("note.use-export-default", Map.of());
  static final Note MOVE_OUT = Note.of("note.move-out-of-namespace", Map.of());

  private LoweringNotes() {}

  /** How to say that an exported name is a type. */
  static Note exportAsType(String name) {
    return Note.of("note.export-as-type", Map.of("name", name));
  }
}
