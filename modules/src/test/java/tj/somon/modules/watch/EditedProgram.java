package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A program in a folder that somebody edits at random, and what compiling it must give: known from the edits alone, without
 * any compiler.
 */
final class EditedProgram {
  private static final int MODULES = 12;
  private static final int NAMES = 3;
  private static final String MAIN = "main.som";

  private final Path folder;
  private final SplittableRandom random;
  private final Map<String, Module> files = new TreeMap<>();
  private int version;

  /** An import of a name of a module. */
  private record Use(int module, int name) {}

  /**
   * What is in a file.
   *
   * @param types whether each name that it exports is a type; the list says which names there are
   * @param broken whether it has a syntax error
   */
  private record Module(int version, Map<Integer, Boolean> types, List<Use> uses, boolean broken) {}

  /**
   * What compiling must give.
   *
   * @param errors in the form {@code file:kind}
   * @param outputs version of each file that is compiled; none if there are errors
   */
  record Answer(TreeSet<String> errors, TreeMap<String, Integer> outputs) {}

  EditedProgram(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    write(MAIN, module());
    for (int i = 0; i < MODULES; i++) {
      write("m" + i + ".som", module());
    }
  }

  Path entry() {
    return folder.resolve(MAIN);
  }

  private Module module() {
    var types = new TreeMap<Integer, Boolean>();
    for (int name = 0; name < NAMES; name++) {
      if (random.nextInt(12) > 0) {
        types.put(name, random.nextInt(4) == 0);
      }
    }
    var uses = new ArrayList<Use>();
    for (int i = random.nextInt(4); i > 0; i--) {
      uses.add(new Use(random.nextInt(random.nextInt(30) == 0 ? MODULES + 2 : MODULES), random.nextInt(NAMES)));
    }
    return new Module(version++, types, uses, random.nextInt(25) == 0);
  }

  /** Does one thing that people do to files. */
  void edit() throws IOException {
    String path = place(random.nextInt(MODULES));
    Module known = files.get(path);
    switch (random.nextInt(10)) {
      case 0 -> remove(path);
      case 1 -> rename(path, place(random.nextInt(MODULES)));
      case 2 -> swap(path, place(random.nextInt(MODULES)));
      case 3 -> write(MAIN, module());
      case 4, 5 -> write(path, known == null ? module() : closed(known));
      case 6 -> {
        if (known != null) {
          write(path, new Module(version++, known.types(), List.of(), false));
        }
      }
      case 7 -> {
        if (known != null) {
          write(path, known);
        }
      }
      default -> write(path, module());
    }
  }

  /** The same with an import more, which often closes a cycle. */
  private Module closed(Module known) {
    var uses = new ArrayList<>(known.uses());
    uses.add(new Use(random.nextInt(MODULES), random.nextInt(NAMES)));
    return new Module(version++, known.types(), uses, false);
  }

  /** A module may be in one of three files, of which the first counts. */
  private String place(int module) {
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
    if (!parent.equals(folder) && random.nextBoolean()) {
      Files.deleteIfExists(parent);
    }
  }

  private void rename(String from, String to) throws IOException {
    Module moved = files.get(from);
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
      Module before = files.get(one);
      files.put(one, files.get(other));
      files.put(other, before);
    }
  }

  /** Files with the same shape have the same text for the same module. */
  private static String ending(String path) {
    return path.indexOf('/') > 0 ? "folder" : path.substring(path.indexOf('.'));
  }

  private void write(String path, Module module) throws IOException {
    files.put(path, module);
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    byte[] bytes = text(path, module).getBytes(StandardCharsets.UTF_8);
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

  private static String text(String path, Module module) {
    boolean english = path.endsWith(".ts");
    String up = path.indexOf('/') > 0 ? "../" : "./";
    var text = new StringBuilder();
    for (int i = 0; i < module.uses().size(); i++) {
      Use use = module.uses().get(i);
      String names = "{ n" + use.name() + (english ? " as " : " чун ") + "u" + i + " }";
      text.append(english ? "import " : "ворид ").append(names).append(english ? " from " : " аз ");
      text.append('"').append(up).append('m').append(use.module()).append("\";\n");
    }
    module.types().forEach((name, type) -> text.append(declaration(english, name, type)));
    text.append(english ? "export const version" : "содир собит version").append(" = \"v").append(module.version());
    text.append("\";\n").append(module.broken() ? english ? "let = ;\n" : "тағ = ;\n" : "");
    return text.toString();
  }

  private static String declaration(boolean english, int name, boolean type) {
    String export = english ? "export " : "содир ";
    return type ? export + (english ? "interface n" : "интерфейс n") + name + " {}\n"
        : export + (english ? "const n" : "собит n") + name + " = " + name + ";\n";
  }

  /** What compiling must give now. */
  Answer answer() {
    var errors = new TreeSet<String>();
    var outputs = new TreeMap<String, Integer>();
    var waiting = new ArrayDeque<String>(List.of(MAIN));
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      Module module = files.get(path);
      if (module == null || outputs.put(path, module.version()) != null) {
        continue;
      }
      if (module.broken()) {
        errors.add(path + ":syntax");
      }
      for (Use use : module.uses()) {
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
    for (String path : List.of("m" + module + ".som", "m" + module + ".ts", "m" + module + "/index.som")) {
      if (files.containsKey(path)) {
        return path;
      }
    }
    return null;
  }
}
