package tj.somon.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No change of files on a disk leaves a load with what was there before, whatever the clock says. */
class FreshLoadsTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir
  Path folder;

  private Modules modules;

  @BeforeEach
  void open() throws IOException {
    modules = Modules.open(ModulesOptions.of(folder.toRealPath()));
  }

  @AfterEach
  void close() {
    modules.close();
  }

  private Path write(String name, int value) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "содир собит х = " + value + ";\n");
  }

  private void holds(String specifier, int value, boolean cached) {
    var loading = modules.load(specifier);
    assertTrue(loading.module().orElseThrow().code().contains("х = " + value + ";"), () -> loading.toString());
    assertEquals(cached, loading.cached());
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsAnother() throws IOException {
    Path file = write("a.som", 1);
    Files.setLastModifiedTime(file, LONG_AGO);
    holds("./a", 1, false);
    holds("./a", 1, true);
    write("a.som", 2);
    Files.setLastModifiedTime(file, LONG_AGO);
    holds("./a", 2, false);
    for (int i = 3; i < 10; i++) {
      write("a.som", i);
      holds("./a", i, false);
    }
  }

  @Test
  void clocksThatAreSetBackDecideNothing() throws IOException {
    Path file = write("a.som", 1);
    holds("./a", 1, false);
    write("a.som", 2);
    Files.setLastModifiedTime(file, LONG_AGO);
    holds("./a", 2, false);
    write("a.som", 2);
    Files.setLastModifiedTime(file, FileTime.fromMillis(4_000_000_000_000L));
    holds("./a", 2, true);
  }

  @Test
  void swappedFilesAreSwapped() throws IOException {
    Path first = write("a.som", 1);
    Path second = write("b.som", 2);
    holds("./a", 1, false);
    holds("./b", 2, false);
    Path aside = folder.resolve("aside");
    Files.move(first, aside);
    Files.move(second, first);
    Files.move(aside, second);
    holds("./a", 2, false);
    holds("./b", 1, false);
    Files.move(second, first, StandardCopyOption.ATOMIC_MOVE);
    holds("./a", 1, false);
    assertTrue(modules.load("./b").module().isEmpty());
  }

  @Test
  void foldersAndLinksThatLeadElsewhereAreFollowedAnew() throws IOException {
    write("one/a.som", 1);
    write("two/a.som", 2);
    Path current = Files.createSymbolicLink(folder.resolve("current"), folder.resolve("one"));
    holds("./current/a", 1, false);
    Files.delete(current);
    Files.createSymbolicLink(current, folder.resolve("two"));
    holds("./current/a", 2, false);
    Files.move(folder.resolve("one"), folder.resolve("three"));
    Files.move(folder.resolve("two"), folder.resolve("one"));
    Files.move(folder.resolve("three"), folder.resolve("two"));
    holds("./one/a", 2, false);
    holds("./current/a", 1, false);
  }

  @Test
  void aNearerFileAndAnotherTypeOfThePackageCount() throws IOException {
    write("a/index.som", 1);
    holds("./a", 1, false);
    write("a.som", 2);
    holds("./a", 2, false);
    Files.writeString(folder.resolve("b.js"), "exports.x = 1;\n");
    assertEquals("COMMONJS", modules.load("./b.js").module().orElseThrow().kind().name());
    Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
    assertEquals("MODULE", modules.load("./b.js").module().orElseThrow().kind().name());
  }
}
