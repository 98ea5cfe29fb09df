package tj.somon.modules.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.source.SourceCode;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** Files in memory; folders are what files need. */
final class MemoryModules implements ModuleSource {
  private final TreeMap<String, String> files = new TreeMap<>();

  /** Adds a file and answers this. */
  MemoryModules with(String path, String text) {
    files.put(path, text);
    return this;
  }

  @Override
  public Entry entry(String path) {
    if (files.containsKey(path)) {
      return Entry.FILE;
    }
    String below = files.higherKey(path + "/");
    return below != null && below.startsWith(path + "/") || path.equals("/") ? Entry.FOLDER : Entry.NOTHING;
  }

  @Override
  public String canonical(String path) {
    return path;
  }

  @Override
  public SourceReading read(String path, String shown) {
    String text = files.get(path);
    return text == null
        ? new SourceReading.Refused(
            Located.nowhere(Diagnostic.of(SourceCode.FILE_NOT_FOUND, 0, 0, Map.of("file", shown))))
        : SourceReader.decode(text.getBytes(StandardCharsets.UTF_8), shown);
  }

  @Override
  public List<String> names(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1).replaceFirst("/.*", "")).distinct().toList();
  }
}
