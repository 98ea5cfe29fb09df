package tj.somon.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

class CheckpointTest {
  private static final int MANY = 20_000;

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Lets some checkpoints pass and throws at the next. */
  private static final class Counting implements Checkpoint {
    private final int most;
    private int passed;

    Counting(int most) {
      this.most = most;
    }

    @Override
    public void pass() {
      if (passed++ == most) {
        throw new Stop();
      }
    }
  }

  private static SourceText text(String shape) {
    String text = switch (shape) {
      case "statements" -> "тағ а: рақам = 1;\n" + "а += а * 2 + чоп.сабт(а);\n".repeat(MANY);
      case "one list" -> "собит а = [" + "1, ".repeat(2 * MANY) + "];\n";
      case "one string of operators" -> "собит а = 1" + " + б".repeat(2 * MANY) + ";\n";
      default -> throw new IllegalArgumentException(shape);
    };
    return SourceText.of("a.som", text);
  }

  private static Analysis analyze(SourceText text, Checkpoint checkpoint) {
    return Compiler.analyze(text, Language.SOMONSCRIPT, SourceGoal.MODULE, checkpoint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements", "one list", "one string of operators"})
  void readingAndBindingCanBeEndedAtEachCheckpoint(String shape) {
    SourceText text = text(shape);
    var all = new Counting(Integer.MAX_VALUE);
    analyze(text, all);
    assertTrue(all.passed >= 10, () -> all.passed + " checkpoints");
    for (int i = 0; i < all.passed; i += 1 + all.passed / 7) {
      var some = new Counting(i);
      assertThrows(Stop.class, () -> analyze(text, some));
      assertEquals(i + 1, some.passed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements", "one list"})
  void writingCanBeEndedAtEachCheckpoint(String shape) {
    Analysis analysis = analyze(text(shape), Checkpoint.NONE);
    var all = new Counting(Integer.MAX_VALUE);
    String code = Compiler.emit(analysis, EmitOptions.DEFAULTS.withCheckpoint(all)).code();
    assertTrue(all.passed >= 10, () -> all.passed + " checkpoints");
    for (int i = 0; i < all.passed; i += 1 + all.passed / 7) {
      var some = new Counting(i);
      assertThrows(Stop.class, () -> Compiler.emit(analysis, EmitOptions.DEFAULTS.withCheckpoint(some)));
      assertEquals(i + 1, some.passed);
    }
    assertEquals(code, Compiler.emit(analysis, EmitOptions.DEFAULTS).code());
  }

  @Test
  void whatACheckpointThrowsIsThrown() {
    var stop = new Stop();
    assertSame(stop, assertThrows(Stop.class, () -> analyze(text("statements"), () -> {
      throw stop;
    })));
  }
}
