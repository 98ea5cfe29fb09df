package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/** What a bundler remembers never changes what comes out. {@code -Dbundle.edits=5000 -Dbundle.seed=7}: a longer run. */
class BuildMemoryTest {
  private static final int FILES = 9;

  @TempDir
  Path folder;

  @Test
  void everyBuildIsTheSameAsOneFromNothing() throws IOException, InterruptedException {
    var random = new SplittableRandom(Integer.getInteger("bundle.seed", 3));
    var memory = new BuildMemory();
    for (int file = 0; file < FILES; file++) {
      write(file, random);
    }
    int built = 0;
    for (int edit = 0; edit < Integer.getInteger("bundle.edits", 120); edit++) {
      edit(random);
      Bundle remembered = bundle(memory);
      Bundle anew = bundle(new BuildMemory());
      assertEquals(anew.outputs(), remembered.outputs(), "after edit " + edit);
      assertEquals(anew.metafile(), remembered.metafile());
      assertEquals(findings(anew), findings(remembered), "after edit " + edit);
      built += anew.hasErrors() ? 0 : 1;
    }
    assertTrue(built > 10, "many programs are right: " + built);
  }

  private static List<String> findings(Bundle bundle) {
    return bundle.diagnostics().stream().map(one -> one.source().path() + one.source().text() + one.diagnostic())
        .toList();
  }

  private void edit(SplittableRandom random) throws IOException {
    int file = random.nextInt(FILES);
    switch (random.nextInt(8)) {
      case 0 -> Files.deleteIfExists(path(file));
      case 1 -> Files.writeString(folder.resolve("package.json"),
          random.nextBoolean() ? "{\"type\":\"module\"}" : "{\"type\":\"commonjs\",\"sideEffects\":false}");
      case 2 -> Files.writeString(path(file), "export const = ;");
      default -> {
        write(file, random);
        for (int other = 0; other < FILES; other++) {
          if (!Files.exists(path(other)) || Files.readString(path(other)).contains("= ;")) {
            write(other, random);
          }
        }
      }
    }
  }

  private Path path(int file) {
    return folder.resolve("m" + file + (file % 3 == 2 ? ".js" : ".ts"));
  }

  private void write(int file, SplittableRandom random) throws IOException {
    var text = new StringBuilder();
    boolean commonJs = file % 3 == 2 && random.nextInt(4) == 0;
    for (int other = file + 1; other < FILES; other++) {
      if (random.nextInt(3) == 0) {
        text.append(commonJs ? "const x%d = require('./m%d').v%d;\n".formatted(other, other, other)
            : "import { v%d as x%d } from './m%d';\nconsole.log(x%d);\n".formatted(other, other, other, other));
      }
    }
    text.append(commonJs ? "exports.v%d = %d;\n".formatted(file, random.nextInt(50))
        : "export const v%d = %d, w = v%d;\n".formatted(file, random.nextInt(50), file));
    Files.writeString(path(file), text);
  }

  private Bundle bundle(BuildMemory memory) throws IOException, InterruptedException {
    var lookup = new ResolverLookup(new Resolver(new DiskView(), ResolveOptions.DEFAULTS));
    String root = folder.toRealPath().toString();
    BundleRequest request = BundleRequest.of(root, root + "/m0.ts", "out.js")
        .withMap(BundleRequest.MapPlace.EXTERNAL, true).withMetafile(true);
    return new Bundler(new FileModules(), lookup, memory).bundle(request);
  }
}
