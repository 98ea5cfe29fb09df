package tj.somon.modules.load;

import java.util.Optional;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.source.SourceReading;

/**
 * What a {@code package.json} says about the files beside and below it.
 *
 * @param name of the package; empty if it has none
 * @param type {@code module}, {@code commonjs} or empty
 */
record PackageFile(String name, String type) {
  private static final PackageFile SILENT = new PackageFile("", "");

  /** The {@code package.json} of a folder itself. */
  static Optional<PackageFile> in(String folder, ModuleSource source) {
    String path = Paths.resolve(folder, "package.json");
    if (source.entry(path) != ModuleSource.Entry.FILE) {
      return Optional.empty();
    }
    return Optional.of(read(path, source));
  }

  private static PackageFile read(String path, ModuleSource source) {
    if (source.read(path, path) instanceof SourceReading.Read(var text)
        && JsonReader.read(text.text()) instanceof JsonParsing.Parsed(JsonValue.Dictionary dictionary)) {
      return new PackageFile(dictionary.text("name").orElse(""), dictionary.text("type").orElse(""));
    }
    return SILENT;
  }
}
