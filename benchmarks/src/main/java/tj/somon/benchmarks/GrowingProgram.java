package tj.somon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.testkit.GeneratedModules;

/** A program of one shape and any size, for measuring how cost grows. A hundred modules stand in each folder. */
enum GrowingProgram {
  /** Modules of 3 KB that import a few others. */
  TREE(".som"),
  /** Each imports the next. */
  CHAIN(".som"),
  /** One imports all others. */
  WIDE(".som"),
  /** Each imports the next, the last the first. */
  CIRCLE(".som"),
  /** One exports what all others export, and each of those imports from it. */
  BARREL(".ts"),
  /** Each exports all that the next exports. */
  STARS(".ts"),
  /** CommonJS: each requires the next. */
  REQUIRES(".js"),
  /** One module imports many names that the other, which has as many, does not export: refused. */
  MISSING(".ts");

  private static final long SEED = 4;
  private static final int IN_A_FOLDER = 100;

  private final String ending;

  GrowingProgram(String ending) {
    this.ending = ending;
  }

  /** Writes the program to a new folder; answers the file that it begins with. */
  Path write(int count) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    if (this == TREE) {
      return GeneratedModules.of(SEED, count).write(folder);
    }
    int files = this == MISSING ? 2 : count;
    for (int module = 0; module < files; module++) {
      Path file = folder.resolve(path(module));
      if (module % IN_A_FOLDER == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text(module, count));
    }
    return folder.resolve(path(0));
  }

  private String path(int module) {
    return "f" + module / IN_A_FOLDER + "/m" + module + ending;
  }

  private String text(int module, int count) {
    int next = module + 1;
    return switch (this) {
      case TREE -> throw new IllegalStateException();
      case WIDE -> imports(next, module == 0 ? count : 0, count) + somonBody(module);
      case CHAIN -> imports(next, Math.min(next + 1, count), count) + somonBody(module);
      case CIRCLE -> imports(next, next + 1, count) + somonBody(module);
      case BARREL -> module == 0 ? barrel(count)
          : "import { v%d } from '../f0/m0.ts';\n".formatted(next % count)
              + "export const v%d: number = %d;\nexport const f%d = () => v%d;\n".formatted(module, module, module,
                  next % count);
      case STARS -> next < count ? "export * from '../%s';\n%s".formatted(path(next), value(module)) : value(module);
      case REQUIRES ->
        next < count ? "const a = require('../%s');\nexports.v = a.v + 1;\n".formatted(path(next)) : "exports.v = 1;\n";
      case MISSING -> missing(module, count);
    };
  }

  private static String value(int module) {
    return "export const v%d: number = %d;\n".formatted(module, module);
  }

  private String imports(int from, int to, int count) {
    var text = new StringBuilder();
    for (int other = from; other < to; other++) {
      text.append("ворид { х").append(other % count).append(" } аз \"../").append(path(other % count)).append("\";\n");
    }
    return text.toString();
  }

  private static String somonBody(int module) {
    return "содир функсия х" + module + "() { бозгашт " + module + "; }\n";
  }

  private String barrel(int count) {
    var text = new StringBuilder();
    for (int other = 1; other < count; other++) {
      text.append("export * from '../").append(path(other)).append("';\n");
    }
    return text.append("export const v0: number = 0;\n").toString();
  }

  /** The first of two modules imports thousands of names, of which the second exports others. */
  private String missing(int module, int count) {
    var text = new StringBuilder();
    for (int name = 0; name < count; name++) {
      text.append(module == 0 ? "import { wanted" + name + " } from './m1.ts';\nconsole.log(wanted" + name + ");\n"
          : "export const there" + name + " = " + name + ";\n");
    }
    return text.toString();
  }
}
