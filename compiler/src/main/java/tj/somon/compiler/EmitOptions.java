package tj.somon.compiler;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Checkpoint;

/**
 * How JavaScript is written.
 *
 * @param specifiers what each specifier becomes; not asked for {@link ModuleFormat#PRESERVE}
 * @param json whether a specifier, as written in the source, names a JSON module
 * @param map whether and how a source map is made
 * @param prelude where the aliases of builtin names go
 * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions; otherwise literals are
 *     rewritten to classes
 * @param types whether what a specifier names exports a name, and only as a type: known when modules are linked
 * @param checkpoint is passed on the way
 */
public record EmitOptions(ModuleFormat format, UnaryOperator<String> specifiers, Predicate<String> json, MapOptions map,
    PreludePlace prelude, boolean unicodeProperties, BiPredicate<String, String> types, Checkpoint checkpoint) {

  /** Imports and exports as written, no map, the prelude at the beginning. */
  public static final EmitOptions DEFAULTS = new EmitOptions(ModuleFormat.PRESERVE, UnaryOperator.identity(),
      specifier -> false, MapOptions.NONE, PreludePlace.INLINE, true, (specifier, name) -> false, Checkpoint.NONE);

  /** Where the aliases of builtin names go. */
  public enum PreludePlace {
    /** At the beginning of the output. */
    INLINE,
    /** Nowhere: the caller puts {@link Compiler#prelude} before the first module of the program. */
    SEPARATE
  }

  /**
   * How a source map is made.
   *
   * @param wanted whether one is made at all
   * @param file the name of the output, for the map; empty for none
   * @param sourceName how the map names the source; empty for the source's own path
   * @param sourcesContent whether the map carries the source text
   */
  public record MapOptions(boolean wanted, String file, String sourceName, boolean sourcesContent) {
    public static final MapOptions NONE = new MapOptions(false, "", "", false);

    /** A map for an output of the given name. */
    public static MapOptions of(String file, String sourceName, boolean sourcesContent) {
      return new MapOptions(true, file, sourceName, sourcesContent);
    }
  }

  public EmitOptions withFormat(ModuleFormat wanted) {
    return new EmitOptions(wanted, specifiers, json, map, prelude, unicodeProperties, types, checkpoint);
  }

  /** The same with other specifiers in the output. */
  public EmitOptions withSpecifiers(UnaryOperator<String> mapping, Predicate<String> isJson) {
    return new EmitOptions(format, mapping, isJson, map, prelude, unicodeProperties, types, checkpoint);
  }

  public EmitOptions withMap(MapOptions wanted) {
    return new EmitOptions(format, specifiers, json, wanted, prelude, unicodeProperties, types, checkpoint);
  }

  public EmitOptions withPrelude(PreludePlace place) {
    return new EmitOptions(format, specifiers, json, map, place, unicodeProperties, types, checkpoint);
  }

  public EmitOptions withUnicodeProperties(boolean known) {
    return new EmitOptions(format, specifiers, json, map, prelude, known, types, checkpoint);
  }

  /** The same with knowledge of other modules: names that they export as types leave imports and exports. */
  public EmitOptions withTypes(BiPredicate<String, String> known) {
    return new EmitOptions(format, specifiers, json, map, prelude, unicodeProperties, known, checkpoint);
  }

  /** The same, passing checkpoints: what one throws ends the work. */
  public EmitOptions withCheckpoint(Checkpoint passed) {
    return new EmitOptions(format, specifiers, json, map, prelude, unicodeProperties, types, passed);
  }
}
