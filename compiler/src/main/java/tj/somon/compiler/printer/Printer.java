package tj.somon.compiler.printer;

import java.util.Optional;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.sourcemap.SourceMap;

/**
 * Prints trees: the same meaning in a readable layout, with as few parentheses as the grammar allows. What the source
 * had on lines of its own stays on lines of its own, and printing what was printed gives the same text.
 *
 * <p>The tree must come from a text without errors: {@link IllegalStateException} where the parser had left a gap.
 */
public final class Printer {
  private Printer() {}

  /** Prints a whole program. */
  public static Printed print(PrintInput input, PrintOptions options) {
    return print(input, options, Checkpoint.NONE);
  }

  /** The same, passing checkpoints. */
  public static Printed print(PrintInput input, PrintOptions options, Checkpoint checkpoint) {
    Wording wording = Wording.english(options.language());
    if (options.language().tajik()) {
      var names = new UsedNames();
      new Pen(input, options, wording, names, checkpoint).program(input.program());
      wording = names.wording(options.vocabulary());
    }
    var pen = new Pen(input, options, wording, null, checkpoint);
    pen.program(input.program());
    return new Printed(pen.out.text(), map(pen, input, options));
  }

  private static Optional<SourceMap> map(Pen pen, PrintInput input, PrintOptions options) {
    if (!options.sourceMap()) {
      return Optional.empty();
    }
    String name = options.sourceName().isEmpty() ? input.source().path() : options.sourceName();
    return Optional.of(pen.out.map(input.source(), options.file(), name, options.sourcesContent()));
  }
}
