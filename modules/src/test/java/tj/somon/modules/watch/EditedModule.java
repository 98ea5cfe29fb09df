package tj.somon.modules.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What is in a file of an {@link EditedProgram}.
 *
 * @param types whether each name that it exports is a type; the list says which names there are
 * @param broken whether it has a syntax error
 */
record EditedModule(int version, Map<Integer, Boolean> types, List<Use> uses, boolean broken) {
  /** Modules below this number are beside the entry, the others in a folder {@code g}. */
  static final int BESIDE = 12;
  /** How many there are. */
  static final int MODULES = 16;

  private static final int NAMES = 3;

  /** An import of a name of a module. */
  record Use(int module, int name) {}

  /** Any module; few have faults. */
  static EditedModule random(SplittableRandom random, int version, int uses) {
    var types = new TreeMap<Integer, Boolean>();
    for (int name = 0; name < NAMES; name++) {
      if (random.nextInt(60) > 0) {
        types.put(name, random.nextInt(4) == 0);
      }
    }
    var used = new ArrayList<Use>();
    for (int i = uses; i > 0; i--) {
      used.add(use(random));
    }
    return new EditedModule(version, types, used, random.nextInt(90) == 0);
  }

  private static Use use(SplittableRandom random) {
    return new Use(random.nextInt(random.nextInt(300) == 0 ? MODULES + 2 : MODULES), random.nextInt(NAMES));
  }

  /** The same with an import more, which often closes a cycle. */
  EditedModule closed(SplittableRandom random, int newVersion) {
    var more = new ArrayList<>(uses);
    more.add(use(random));
    return new EditedModule(newVersion, types, more, false);
  }

  /** The same without imports, which often opens a cycle. */
  EditedModule opened(int newVersion) {
    return new EditedModule(newVersion, types, List.of(), false);
  }

  /** The same without faults and with all names. */
  EditedModule mended(int newVersion) {
    var all = new TreeMap<>(types);
    for (int name = 0; name < NAMES; name++) {
      all.putIfAbsent(name, false);
    }
    return new EditedModule(newVersion, all, uses.stream().filter(use -> use.module() < MODULES).toList(), false);
  }

  /** The same with another value: no other module notices. */
  EditedModule touched(int newVersion) {
    return new EditedModule(newVersion, types, uses, broken);
  }

  /** The text of this module at a path. */
  String text(String path) {
    boolean english = path.endsWith(".ts");
    String up = path.indexOf('/') > 0 ? "../" : "./";
    var text = new StringBuilder();
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      String names = "{ n" + use.name() + (english ? " as " : " чун ") + "u" + i + " }";
      text.append(english ? "import " : "ворид ").append(names).append(english ? " from " : " аз ");
      text.append('"').append(up).append(use.module() < BESIDE ? "m" : "g/m").append(use.module()).append("\";\n");
    }
    types.forEach((name, type) -> text.append(declaration(english, name, type)));
    text.append(english ? "export const version" : "содир собит version").append(" = \"v").append(version);
    text.append("\";\n").append(broken ? english ? "let = ;\n" : "тағ = ;\n" : "");
    return text.toString();
  }

  private static String declaration(boolean english, int name, boolean type) {
    String export = english ? "export " : "содир ";
    return type ? export + (english ? "interface n" : "интерфейс n") + name + " {}\n"
        : export + (english ? "const n" : "собит n") + name + " = " + name + ";\n";
  }
}
