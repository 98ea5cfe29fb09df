package tj.somon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.modules.load.CompiledFile;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;

/**
 * The files that a program was compiled to. Files that would not change are left alone, and when the program is compiled
 * again, only those are looked at whose text is another or which have gone since. An output goes with its source, unless
 * somebody else has written it meanwhile. For one thread.
 */
final class WrittenOutputs {
  private static final FileTime NEVER = FileTime.fromMillis(0);

  private final Texts texts;
  private final UnaryOperator<String> shown;
  /** By output: what was written there last, or was there with the same bytes. */
  private final Map<String, CompiledFile> present = new HashMap<>();
  /** When something came into a folder or went last. */
  private final Map<Path, FileTime> folders = new HashMap<>();
  private final StringBuilder said = new StringBuilder();

  /**
   * Nothing written yet.
   *
   * @param shown how messages name an absolute path
   */
  WrittenOutputs(Texts texts, UnaryOperator<String> shown) {
    this.texts = texts;
    this.shown = shown;
  }

  /** What the last call did, in words. */
  String said() {
    return said.toString();
  }

  /** Writes what has changed; the finding says why nothing was written. */
  Optional<Diagnostic> write(CompiledProgram program) {
    said.setLength(0);
    forgetWhatIsGone();
    var outputs = new ArrayList<OutputFiles.Output>();
    var fresh = new ArrayList<CompiledFile>();
    int written = 0;
    for (CompiledFile file : program.files()) {
      if (!file.equals(present.get(file.output()))) {
        fresh.add(file);
        if (add(file, outputs)) {
          written++;
          say("compile.compiled", Map.of("input", file.shown(), "output", shown.apply(file.output())));
        }
      }
    }
    Optional<Diagnostic> failure = outputs.isEmpty() ? Optional.empty() : OutputFiles.write(outputs);
    if (failure.isPresent()) {
      said.setLength(0);
      return failure;
    }
    fresh.forEach(this::remember);
    if (present.size() > program.files().size()) {
      removeOrphans(program);
    }
    say("compile.summary", Map.of("modules", Integer.toString(program.modules()), "written", Integer.toString(written),
        "unchanged", Integer.toString(program.files().size() - written)));
    return failure;
  }

  private void say(String key, Map<String, String> arguments) {
    said.append(texts.text(key, arguments)).append('\n');
  }

  /** Adds a file with its map, unless they are there with the same bytes. */
  private boolean add(CompiledFile file, List<OutputFiles.Output> outputs) {
    var output = new OutputPath(Path.of(file.output()), shown.apply(file.output()));
    boolean changed = add(outputs, output, file.code());
    return file.map().isPresent() && add(outputs, output.map(), file.map().get()) || changed;
  }

  private static boolean add(List<OutputFiles.Output> outputs, OutputPath path, String text) {
    if (isSame(path.file(), text)) {
      return false;
    }
    outputs.add(new OutputFiles.Output(path, text));
    return true;
  }

  private static boolean isSame(Path file, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Files.isRegularFile(file) && Files.size(file) == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException _) {
      return false;
    }
  }

  private void remember(CompiledFile file) {
    present.put(file.output(), file);
    Path folder = Path.of(file.output()).getParent();
    FileTime time = folder == null ? null : timeOf(folder);
    if (folder != null && time != null) {
      folders.put(folder, time);
    }
  }

  /** Outputs that are not there any more, in folders where something came or went, are written again. */
  private void forgetWhatIsGone() {
    for (Map.Entry<Path, FileTime> folder : folders.entrySet()) {
      FileTime now = timeOf(folder.getKey());
      if (!folder.getValue().equals(now)) {
        Set<String> names = namesIn(folder.getKey());
        String prefix = FileModules.keyOf(folder.getKey()) + "/";
        present.values().removeIf(file -> isGone(file, prefix, names));
        folder.setValue(now == null ? NEVER : now);
      }
    }
  }

  private static boolean isGone(CompiledFile file, String prefix, Set<String> names) {
    String output = file.output();
    if (!output.startsWith(prefix) || output.indexOf('/', prefix.length()) >= 0) {
      return false;
    }
    String name = output.substring(prefix.length());
    return !names.contains(name) || file.map().isPresent() && !names.contains(name + ".map");
  }

  private static Set<String> namesIn(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (IOException | DirectoryIteratorException _) {
      return names;
    }
    return names;
  }

  private static @Nullable FileTime timeOf(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException _) {
      return null;
    }
  }

  /** Removes outputs whose sources are gone. */
  private void removeOrphans(CompiledProgram program) {
    Set<String> wanted = new HashSet<>();
    program.files().forEach(file -> wanted.add(file.output()));
    for (CompiledFile file : List.copyOf(present.values())) {
      if (!wanted.contains(file.output()) && Files.notExists(Path.of(file.key()))) {
        present.remove(file.output());
        if (remove(Path.of(file.output()), file.code())) {
          file.map().ifPresent(map -> remove(Path.of(file.output() + ".map"), map));
          say("compile.removed", Map.of("input", file.shown(), "output", shown.apply(file.output())));
        }
      }
    }
  }

  /** Removes a file that is still what was written. */
  private static boolean remove(Path file, String text) {
    try {
      return isSame(file, text) && Files.deleteIfExists(file);
    } catch (IOException _) {
      return false;
    }
  }
}
