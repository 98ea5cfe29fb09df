package tj.somon.modules.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.resolve.FileSystemView.Kind;

class DiskViewTest {
  @TempDir
  Path given;

  private Path folder = Path.of("");
  private String base = "";

  @BeforeEach
  void realFolder() throws IOException {
    folder = given.toRealPath();
    base = folder.toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void answersBeforeAndAfterAFolderIsListed() throws IOException {
    write("a.som", "");
    write("lib/b.som", "");
    var view = new DiskView();
    for (int i = 0; i < 3; i++) {
      assertEquals(Kind.FILE, view.kind(base + "/a.som"));
      assertEquals(Kind.FOLDER, view.kind(base + "/lib"));
      for (String none : List.of("a", "A.som", "b.som", "a.som/x", "lib/none/deep", "x\0y")) {
        assertEquals(Kind.NOTHING, view.kind(base + "/" + none), none);
      }
    }
    assertEquals(Kind.FOLDER, view.kind("/"));
  }

  @Test
  void anAnswerStays() throws IOException {
    write("a.som", "");
    var view = new DiskView();
    assertEquals(Kind.FILE, view.kind(base + "/a.som"));
    Files.delete(folder.resolve("a.som"));
    assertEquals(Kind.FILE, view.kind(base + "/a.som"));
    assertEquals(Kind.NOTHING, new DiskView().kind(base + "/a.som"));
  }

  @Test
  void linksAreFollowed() throws IOException {
    write("real/a.som", "");
    Files.createSymbolicLink(folder.resolve("file.som"), folder.resolve("real/a.som"));
    Files.createSymbolicLink(folder.resolve("folder"), Path.of("real"));
    Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    var view = new DiskView();
    assertEquals(base + "/real/a.som", view.realPath(base + "/file.som"));
    assertEquals(base + "/real/a.som", view.realPath(base + "/folder/a.som"));
    assertEquals(Kind.FOLDER, view.kind(base + "/folder"));
    assertEquals(Kind.NOTHING, view.kind(base + "/broken"));
    assertEquals(Kind.NOTHING, view.kind(base + "/one"));
    assertEquals(Optional.of("two"), view.linkTarget(base + "/one"));
    assertEquals(Optional.empty(), view.linkTarget(base + "/real"));
  }

  @Test
  void textsAndNames() throws IOException {
    write("b.json", "{}");
    write("a/x", "");
    var view = new DiskView();
    assertEquals(new FileText.Present("{}"), view.text(base + "/b.json"));
    assertInstanceOf(FileText.Absent.class, view.text(base + "/a"));
    assertInstanceOf(FileText.Absent.class, view.text(base + "/none"));
    assertEquals(List.of("a", "b.json"), view.names(base));
    assertEquals(List.of(), view.names(base + "/none"));
  }

  @Test
  void manyThreadsGetOneAnswer() throws IOException, ExecutionException, InterruptedException {
    for (int i = 0; i < 50; i++) {
      write("src/m" + i + ".som", "");
    }
    write("node_modules/p/package.json", "{\"name\": \"p\", \"exports\": {\"./*\": \"./lib/*.js\"}}");
    write("node_modules/p/lib/x.js", "");
    var resolver = new Resolver(new DiskView(), ResolveOptions.DEFAULTS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Resolution>>();
      for (int i = 0; i < 1000; i++) {
        String specifier = i % 3 == 0 ? "p/x" : "./m" + i % 50;
        answers.add(threads.submit(() -> resolver.resolve(ResolveRequest.of(specifier, base + "/src/main.som"))));
      }
      for (int i = 0; i < 1000; i++) {
        String expected = i % 3 == 0 ? "/node_modules/p/lib/x.js" : "/src/m" + i % 50 + ".som";
        assertEquals(base + expected, assertInstanceOf(Resolution.Resolved.class, answers.get(i).get()).path());
      }
    }
  }
}
