package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.module.ModuleFormat;

/** Everything that lowering says is said in three languages. */
class LoweringMessagesTest {
  private static final List<Note> NOTES = List.of(LoweringNotes.GIVE_VALUE, LoweringNotes.USE_ESM,
      LoweringNotes.AWAIT_BEFORE, LoweringNotes.USE_IMPORT, LoweringNotes.USE_EXPORT_DEFAULT, LoweringNotes.MOVE_OUT,
      LoweringNotes.exportAsType("Т"));

  @Test
  void everyCodeHasATextOfItsOwnInEachLanguage() {
    for (LoweringCode code : LoweringCode.values()) {
      String english = Messages.in(MessageLanguage.ENGLISH).text(code, Map.of());
      assertNotEquals(code.id(), english);
      assertNotEquals(english, Messages.in(MessageLanguage.RUSSIAN).text(code, Map.of()));
      assertNotEquals(english, Messages.in(MessageLanguage.TAJIK).text(code, Map.of()));
    }
  }

  @Test
  void everyNoteHasATextOfItsOwnInEachLanguage() {
    Diagnostic diagnostic = Diagnostic.of(LoweringCode.EXPORT_OF_TYPE, 0, 0);
    for (Note note : NOTES) {
      String english = Messages.in(MessageLanguage.ENGLISH).text(diagnostic, note);
      assertNotEquals(note.key(), english);
      assertNotEquals(english, Messages.in(MessageLanguage.RUSSIAN).text(diagnostic, note));
      assertNotEquals(english, Messages.in(MessageLanguage.TAJIK).text(diagnostic, note));
    }
  }

  @Test
  void theRemedyForTopLevelAwaitNamesBothWays() {
    Diagnostic found = LoweredText.of("a.som", "интизор х;", ModuleFormat.COMMONJS).diagnostics().getFirst();
    assertFalse(found.notes().isEmpty());
    for (MessageLanguage language : MessageLanguage.values()) {
      String hint = Messages.in(language).text(found, found.notes().getFirst());
      assertTrue(hint.contains("--format esm") && hint.contains("\"type\": \"module\""), hint);
    }
  }
}
