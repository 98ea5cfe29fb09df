package tj.somon.compiler.lowering;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Checkpoint;

/**
 * What lowering aims at.
 *
 * @param specifiers what a specifier becomes in the output; not asked for {@link ModuleFormat#PRESERVE}
 * @param json whether a specifier, as written in the source, names a JSON module
 * @param types whether what a specifier names exports a name, and only as a type
 * @param checkpoint is passed on the way
 */
public record LoweringOptions(ModuleFormat format, UnaryOperator<String> specifiers, Predicate<String> json,
    BiPredicate<String, String> types, Checkpoint checkpoint) {
  /** Imports and exports stay as written. */
  public static final LoweringOptions PRESERVE = of(ModuleFormat.PRESERVE);

  public LoweringOptions(ModuleFormat format, UnaryOperator<String> specifiers, Predicate<String> json,
      BiPredicate<String, String> types) {
    this(format, specifiers, json, types, Checkpoint.NONE);
  }

  /** A format with the specifiers as written. */
  public static LoweringOptions of(ModuleFormat format) {
    return new LoweringOptions(format, UnaryOperator.identity(), specifier -> false, (specifier, name) -> false);
  }
}
