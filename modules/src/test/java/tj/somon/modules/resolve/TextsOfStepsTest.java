package tj.somon.modules.resolve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;

class TextsOfStepsTest {

  @ParameterizedTest
  @EnumSource(MessageLanguage.class)
  void everyStepHasItsText(MessageLanguage language) {
    Messages messages = Messages.in(language);
    for (Step.Kind kind : Step.Kind.values()) {
      for (Step.Result result : Step.Result.values()) {
        String text = messages.text(kind.key(), Map.of("subject", "THIS", "result", "@" + result.key()));
        assertTrue(text.contains("THIS"), text);
        assertFalse(text.contains("step.") || text.contains("{"), text);
      }
    }
  }

  @Test
  void everyCodeHasACodeOfNode() {
    for (ResolveCode code : ResolveCode.values()) {
      assertTrue(code == ResolveCode.COMPOSED_NAME || code.nodeCode(ImportForm.IMPORT).startsWith("ERR_"), code.name());
    }
  }
}
