package tj.somon.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tj.somon.modules.load.CompiledModule;
import tj.somon.modules.load.LinkTarget;
import tj.somon.modules.load.ModuleDemand.Answer;
import tj.somon.modules.load.ModuleGraph;
import tj.somon.modules.load.ModuleKind;

class FramesTest {
  @Test
  void aProgramGoesThereWhole() {
    var module = new CompiledModule("/а.som", ModuleKind.MODULE, "1 2\n", "{}",
        Map.of("./x", new LinkTarget.Loaded("/x")), List.of("n"), Set.of("r"));
    String frame = Frames.run(new ModuleGraph("/а.som", "", List.of(module), false),
        new Launch("/а.som", List.of("", "б в")));
    assertEquals(List.of("run", "/а.som", "", "/а.som", "2", "", "б в", "/а.som", "module", "1 2\n", "{}", "1", "n",
        "1", "r", "1", "./x", "m/x"), Frames.fields(frame));
  }

  @Test
  void anAnswerGoesThereWithItsNumber() {
    assertEquals(List.of("failed", "7", "E", "хато"),
        Frames.fields(Frames.answer(new Answer.Refused("E", "хато"), "7")));
    assertEquals(List.of("loaded", "7", "hfs"),
        Frames.fields(Frames.answer(new Answer.Supplied(new LinkTarget.Host("fs"), List.of()), "7")));
  }

  @Test
  void whatIsCutOffIsNoFrame() {
    assertThrows(IllegalArgumentException.class, () -> Frames.fields("5 abc"));
    assertThrows(IllegalArgumentException.class, () -> Frames.fields("abc"));
  }
}
