package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.config.ConfigFile;

/**
 * A program in a folder that somebody edits at random, and what compiling it must give: known from the edits alone, without
 * any compiler.
 */
final class EditedProgram {
  private static final String MAIN = "main.som";

  private final Path folder;
  private final SplittableRandom random;
  private final Map<String, EditedModule> files = new TreeMap<>();
  /** What is in the files of the other branch; nothing before the first switch. */
  private TreeMap<String, EditedModule> other = new TreeMap<>();
  private int version;
  private boolean maps;
  private boolean settingsEdited;
  private boolean modules;

  /**
   * What compiling must give.
   *
   * @param errors in the form {@code file:kind}
   * @param outputs version of each file that is compiled, its format, and whether it has a map; none if there are errors
   */
  record Answer(TreeSet<String> errors, TreeMap<String, String> outputs) {}

  EditedProgram(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    write(MAIN, main());
    for (int i = 0; i < EditedModule.MODULES; i++) {
      write((i < EditedModule.BESIDE ? "m" : "g/m") + i + ".som", module());
    }
  }

  Path entry() {
    return folder.resolve(MAIN);
  }

  /** Whether maps are asked for by the settings that were there last. */
  boolean maps() {
    return maps;
  }

  /** Begins edits that come together: no one can know how many of them are seen one by one. */
  void beginBurst() {
    settingsEdited = false;
  }

  /** Does one thing that people do to files. */
  void edit() throws IOException {
    String path = place(random.nextInt(EditedModule.MODULES));
    EditedModule known = files.get(path);
    switch (random.nextInt(20)) {
      case 0 -> remove(path);
      case 1 -> rename(path, place(random.nextInt(EditedModule.MODULES)));
      case 2 -> swap(path, place(random.nextInt(EditedModule.MODULES)));
      case 3 -> write(MAIN, main());
      case 4, 5 -> write(path, known == null ? module() : known.closed(random, version++));
      case 6 -> write(path, known == null ? module() : known.opened(version++));
      case 8 -> write(path, known == null ? module() : known);
      case 9 -> moveFolder(folderName(), folderName());
      case 10 -> settings();
      case 11 -> packages();
      case 12 -> branch();
      case 13, 14, 15 -> repair();
      case 7, 16, 17 -> write(path, known == null ? module() : known.touched(version++));
      default -> write(path, module());
    }
  }

  private EditedModule module() {
    return EditedModule.random(random, version++, random.nextInt(4));
  }

  private EditedModule main() {
    return EditedModule.random(random, version++, 3 + random.nextInt(3));
  }

  private String folderName() {
    return switch (random.nextInt(3)) {
      case 0 -> "m" + random.nextInt(EditedModule.BESIDE);
      case 1 -> "h";
      default -> "g";
    };
  }

  /** Mends modules that have faults, and what they import. */
  private void repair() throws IOException {
    for (String error : answer().errors()) {
      String path = error.substring(0, error.indexOf(':'));
      EditedModule known = files.get(path);
      if (known == null) {
        continue;
      }
      EditedModule mended = known.mended(version++);
      write(path, mended);
      for (EditedModule.Use use : mended.uses()) {
        String at = placeOf(use.module());
        if (at == null) {
          write(place(use.module()), module().mended(version++));
        } else if (!files.get(at).types().containsKey(use.name())) {
          write(at, files.get(at).mended(version++));
        }
      }
    }
  }

  /** Renames a folder, or swaps two. */
  private void moveFolder(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    Path target = folder.resolve(to);
    if (from.equals(to) || !Files.isDirectory(source)) {
      return;
    }
    Path aside = folder.resolve("aside");
    boolean swapped = Files.isDirectory(target);
    if (swapped) {
      Files.move(target, aside);
    }
    Files.move(source, target);
    if (swapped) {
      Files.move(aside, source);
    }
    var before = new TreeMap<>(files);
    files.keySet().removeIf(path -> path.startsWith(from + "/") || path.startsWith(to + "/"));
    before.forEach((path, module) -> {
      if (path.startsWith(from + "/")) {
        files.put(to + path.substring(from.length()), module);
      } else if (path.startsWith(to + "/")) {
        files.put(from + path.substring(to.length()), module);
      }
    });
  }

  /**
   * Settings that change, come and go; the last ones stay in force when they go. Once in a burst: whether settings that go
   * at once were ever in force depends on when they are looked at.
   */
  private void settings() throws IOException {
    if (settingsEdited) {
      return;
    }
    settingsEdited = true;
    Path file = folder.resolve(ConfigFile.NAME);
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(file);
    } else {
      maps = random.nextBoolean();
      save(file, "{\"compilerOptions\":{\"sourceMap\":" + maps + "}}");
    }
  }

  private void packages() throws IOException {
    Path file = folder.resolve("package.json");
    modules = random.nextInt(3) > 0;
    if (!modules && random.nextBoolean()) {
      Files.deleteIfExists(file);
    } else {
      save(file, "{\"type\":\"" + (modules ? "module" : "commonjs") + "\"}");
    }
  }

  /** Goes to the other branch: all files at once become what they were there. */
  private void branch() throws IOException {
    var wanted = other.isEmpty() ? new TreeMap<>(files) : other;
    other = new TreeMap<>(files);
    for (String path : List.copyOf(files.keySet())) {
      if (!wanted.containsKey(path)) {
        remove(path);
      }
    }
    for (Map.Entry<String, EditedModule> entry : wanted.entrySet()) {
      if (!entry.getValue().equals(files.get(entry.getKey()))) {
        write(entry.getKey(), entry.getValue());
      }
    }
  }

  /** A module beside the entry may be in one of three files, of which the first counts. */
  private String place(int module) {
    if (module >= EditedModule.BESIDE) {
      return "g/m" + module + ".som";
    }
    return switch (random.nextInt(8)) {
      case 0 -> "m" + module + ".ts";
      case 1 -> "m" + module + "/index.som";
      default -> "m" + module + ".som";
    };
  }

  private void remove(String path) throws IOException {
    files.remove(path);
    Files.deleteIfExists(folder.resolve(path));
    Path parent = folder.resolve(path).getParent();
    if (!parent.equals(folder) && random.nextBoolean()
        && files.keySet().stream().noneMatch(other -> other.startsWith(parent.getFileName() + "/"))) {
      Files.deleteIfExists(parent);
    }
  }

  private void rename(String from, String to) throws IOException {
    EditedModule moved = files.get(from);
    if (moved == null || !ending(from).equals(ending(to))) {
      return;
    }
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(folder.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
    files.remove(from);
    files.put(to, moved);
  }

  private void swap(String one, String other) throws IOException {
    if (files.containsKey(one) && files.containsKey(other) && ending(one).equals(ending(other)) && !one.equals(other)) {
      Path aside = folder.resolve("aside");
      Files.move(folder.resolve(one), aside);
      Files.move(folder.resolve(other), folder.resolve(one));
      Files.move(aside, folder.resolve(other));
      EditedModule before = files.get(one);
      files.put(one, files.get(other));
      files.put(other, before);
    }
  }

  /** Files with the same shape have the same text for the same module. */
  private static String ending(String path) {
    return path.indexOf('/') > 0 ? "folder" : path.substring(path.indexOf('.'));
  }

  private void write(String path, EditedModule module) throws IOException {
    files.put(path, module);
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    save(file, module.text(path));
  }

  /** Writes as one of many editors. */
  private void save(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(4)) {
      case 0 -> {
        Path beside = file.resolveSibling("." + file.getFileName() + ".swp");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      }
      case 1 -> {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
      }
      case 2 -> {
        Files.write(file, new byte[0]);
        Files.write(file, bytes, StandardOpenOption.APPEND);
      }
      default -> Files.write(file, bytes);
    }
  }

  /** What compiling must give now. */
  Answer answer() {
    var errors = new TreeSet<String>();
    var outputs = new TreeMap<String, String>();
    String form = (modules ? " esm" : " commonjs") + (maps ? " map" : "");
    var waiting = new ArrayDeque<String>(List.of(MAIN));
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      EditedModule module = files.get(path);
      if (module == null || outputs.put(path, module.version() + form) != null) {
        continue;
      }
      if (module.broken()) {
        errors.add(path + ":syntax");
      }
      for (EditedModule.Use use : module.uses()) {
        String target = placeOf(use.module());
        if (target == null) {
          errors.add(path + ":missing");
        } else {
          waiting.add(target);
          if (!files.get(target).types().containsKey(use.name())) {
            errors.add(path + ":name");
          }
        }
      }
    }
    if (!errors.isEmpty()) {
      outputs.clear();
    }
    return new Answer(errors, outputs);
  }

  private @Nullable String placeOf(int module) {
    if (module >= EditedModule.BESIDE) {
      String path = "g/m" + module + ".som";
      return files.containsKey(path) ? path : null;
    }
    for (String path : List.of("m" + module + ".som", "m" + module + ".ts", "m" + module + "/index.som")) {
      if (files.containsKey(path)) {
        return path;
      }
    }
    return null;
  }
}
