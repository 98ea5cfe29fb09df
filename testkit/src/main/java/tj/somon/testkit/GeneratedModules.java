package tj.somon.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A big program in SomonScript, made from a seed: modules of about 3 KB in folders of a hundred, each with the code of
 * {@link GeneratedProgram}, imports of a few others without circles, and one export. The first module reaches all others and
 * prints one number when it is run.
 */
public final class GeneratedModules {
  private static final int IN_A_FOLDER = 100;
  private static final int CHILDREN = 3;
  private static final int LINES = 44;

  private final long seed;
  private final int count;

  private GeneratedModules(long seed, int count) {
    this.seed = seed;
    this.count = count;
  }

  /** A program of a number of modules. */
  public static GeneratedModules of(long seed, int count) {
    return new GeneratedModules(seed, count);
  }

  public int count() {
    return count;
  }

  /** The path of a module below the program's folder; the first one is the entry. */
  public String path(int module) {
    return "f" + module / IN_A_FOLDER + "/m" + module + ".som";
  }

  /** The text of a module. */
  public String text(int module) {
    String program = GeneratedProgram.som(seed * 31 + module, LINES);
    String body = program.substring(0, program.lastIndexOf("чоп.сабт("));
    var text = new StringBuilder(body.length() + 400);
    for (int other : imports(module)) {
      text.append("ворид { натиҷа").append(other).append(" } аз \"../").append(path(other)).append("\";\n");
    }
    text.append(body);
    for (int other : imports(module)) {
      text.append("натиҷаи_умумӣ += натиҷа").append(other).append(";\n");
    }
    text.append("содир собит натиҷа").append(module).append(": рақам = натиҷаи_умумӣ % 1000003;\n");
    return module == 0 ? text.append("чоп.сабт(натиҷа0);\n").toString() : text.toString();
  }

  /** Modules that a module imports: those below it in a tree, and one more at random; all have higher numbers. */
  public List<Integer> imports(int module) {
    var imports = new TreeSet<Integer>();
    for (int child = module * CHILDREN + 1; child <= module * CHILDREN + CHILDREN && child < count; child++) {
      imports.add(child);
    }
    if (module + 1 < count) {
      imports.add(new SplittableRandom(seed ^ module).nextInt(module + 1, count));
    }
    return new ArrayList<>(imports);
  }

  /** Writes all modules below a folder and answers the entry. */
  public Path write(Path folder) throws IOException {
    for (int module = 0; module < count; module++) {
      Path file = folder.resolve(path(module));
      if (module % IN_A_FOLDER == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text(module));
    }
    return folder.resolve(path(0));
  }
}
