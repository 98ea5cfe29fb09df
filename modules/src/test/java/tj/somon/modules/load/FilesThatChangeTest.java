package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.graph.GraphReader;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.ProgramFindings;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.resolve.FileSystemView;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;
import tj.somon.modules.source.SourceCode;
import tj.somon.modules.source.SourceReading;

/** Files that go, change or close while a program is read: each is told of once, the rest is read all the same. */
class FilesThatChangeTest {
  @TempDir
  Path folder;

  /** The files of this machine, with something that happens before one of them is read. */
  private record Disturbed(ModuleSource files, Consumer<String> before) implements ModuleSource {
    @Override
    public Entry entry(String path) {
      return files.entry(path);
    }

    @Override
    public String canonical(String path) {
      return files.canonical(path);
    }

    @Override
    public SourceReading read(String path, String shown) {
      before.accept(path);
      return path.endsWith("closed.som")
          ? new SourceReading.Refused(
              Located.nowhere(Diagnostic.of(SourceCode.NOT_READABLE, 0, 0, Map.of("file", shown))))
          : files.read(path, shown);
    }

    @Override
    public FileSystemView view() {
      return files.view();
    }
  }

  private void file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> loaded(Consumer<String> before) {
    var files = new Disturbed(new FileModules(), before);
    LoadResult result = new GraphLoader(files, new LoadOptions(folder.toString(), true))
        .load(folder.resolve("main.som").toString());
    return shown(result.findings());
  }

  private List<String> read(Consumer<String> before) throws InterruptedException {
    var files = new Disturbed(new FileModules(), before);
    var lookup = new ResolverLookup(new Resolver(files.view(), ResolveOptions.DEFAULTS));
    String entry = files.canonical(FileModules.keyOf(folder.resolve("main.som")));
    ModuleGraph graph = new GraphReader(files, lookup, files.canonical(FileModules.keyOf(folder))).read(List.of(entry),
        true);
    return shown(ProgramFindings.of(graph, List.of()));
  }

  private static List<String> shown(List<Located> findings) {
    return findings.stream().map(Located::diagnostic)
        .map(finding -> finding.code().id() + " " + finding.arguments().getOrDefault("file", "")).toList();
  }

  private void program() {
    file("main.som", "ворид \"./a.som\";\nворид \"./closed.som\";\nворид \"./b.som\";\n");
    file("a.som", "содир собит а = 1;\n");
    file("closed.som", "");
    file("b.som", "ворид { нест } аз \"./main.som\";\n");
  }

  @Test
  void aFileThatGoesWhileTheProgramIsRead() throws InterruptedException {
    for (boolean graph : List.of(true, false)) {
      program();
      Consumer<String> before = path -> {
        if (path.endsWith("a.som")) {
          delete("a.som");
        }
      };
      List<String> findings = graph ? read(before) : loaded(before);
      assertTrue(findings.containsAll(List.of("SOM3101 a.som", "SOM3103 closed.som")), findings.toString());
      assertEquals(graph ? 2 : 3, findings.size(), findings.toString());
    }
  }

  @Test
  void aFileThatIsReplacedWhileTheProgramIsRead() throws InterruptedException {
    for (boolean graph : List.of(true, false)) {
      program();
      Consumer<String> before = path -> {
        if (path.endsWith("a.som")) {
          file("a.som", "содир собит = 1;\n");
        }
      };
      List<String> findings = graph ? read(before) : loaded(before);
      assertTrue(findings.contains("SOM3103 closed.som"), findings.toString());
      assertTrue(findings.stream().anyMatch(finding -> finding.startsWith("SOM12")), findings.toString());
    }
  }

  @Test
  void aFolderInPlaceOfAFile() throws InterruptedException, IOException {
    program();
    List<String> findings = read(path -> {
      if (path.endsWith("a.som")) {
        delete("a.som");
        try {
          Files.createDirectories(folder.resolve("a.som"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    });
    assertTrue(findings.contains("SOM3102 a.som"), findings.toString());
  }
}
