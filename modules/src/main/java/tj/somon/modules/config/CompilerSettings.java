package tj.somon.modules.config;

import java.util.Optional;
import tj.somon.modules.json.JsonValue;

/**
 * The section {@code compilerOptions}: what a project asks of the compiler.
 *
 * @param output file to write, relative to the current folder; none by default
 * @param outDir folder to write to, relative to the input's folder; none by default
 * @param target language level of the output; {@code esnext} by default
 * @param sourceMap whether to write a source map; false by default
 * @param minify whether to write as few characters as possible; false by default
 * @param noTypeCheck whether to leave out the check of types; false by default
 * @param strict whether findings of the type check forbid output; false by default
 * @param watch whether to compile again when the input changes; false by default; true as well where the file has
 *     {@code compileOnSave}
 */
public record CompilerSettings(Optional<String> output, Optional<String> outDir, String target, boolean sourceMap,
    boolean minify, boolean noTypeCheck, boolean strict, boolean watch) {

  /** What holds without a configuration. */
  public static final CompilerSettings DEFAULTS = new CompilerSettings(Optional.empty(), Optional.empty(), "esnext",
      false, false, false, false, false);

  /** The settings of a section that the schema allows. */
  static CompilerSettings of(JsonValue.Dictionary section) {
    return new CompilerSettings(section.text("output"), section.text("outDir"),
        section.text("target").orElse(DEFAULTS.target), flag(section, "sourceMap"), flag(section, "minify"),
        flag(section, "noTypeCheck"), flag(section, "strict"),
        flag(section, "watch") || flag(section, "compileOnSave"));
  }

  private static boolean flag(JsonValue.Dictionary section, String name) {
    return section.get(name).orElse(null) instanceof JsonValue.Truth truth && truth.value();
  }
}
