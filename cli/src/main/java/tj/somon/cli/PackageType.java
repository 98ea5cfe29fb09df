package tj.somon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** What the nearest {@code package.json} says of the files beside and below it (Node.js, "Determining module system"). */
final class PackageType {
  private PackageType() {}

  /** Whether JavaScript files of a folder are ES modules. */
  static boolean isModule(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve("package.json");
      if (Files.isRegularFile(file)) {
        return saysModule(file);
      }
      Path name = at.getFileName();
      if (name != null && name.toString().equals("node_modules")) {
        return false;
      }
    }
    return false;
  }

  private static boolean saysModule(Path file) {
    return SourceReader.read(file, file.toString()) instanceof SourceReading.Read read
        && JsonReader.read(read.source().text()) instanceof JsonParsing.Parsed parsed
        && parsed.value() instanceof JsonValue.Dictionary object && object.text("type").orElse("").equals("module");
  }
}
