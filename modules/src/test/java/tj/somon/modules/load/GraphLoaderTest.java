package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tj.somon.compiler.messages.DiagnosticPrinter;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.config.CycleStrategy;

@Timeout(60)
class GraphLoaderTest {
  private final MemoryFiles files = new MemoryFiles();

  private LoadResult load(String entry) {
    return load(entry, new LoadOptions("/p", true));
  }

  private LoadResult load(String entry, LoadOptions options) {
    return new GraphLoader(files, options).load(entry);
  }

  private static String text(LoadResult result) {
    return new DiagnosticPrinter(Messages.in(MessageLanguage.ENGLISH), false).report(result.findings(), 100);
  }

  private static List<String> keys(LoadResult result) {
    return result.graph().orElseThrow().modules().stream().map(CompiledModule::key).toList();
  }

  @Test
  void modulesAreInTheOrderInWhichTheyAreImportedWhateverIsReadFirst() {
    files.file("/p/a.som", "ворид \"./b.som\"; ворид \"./c.som\";").file("/p/b.som", "ворид \"./d.som\";")
        .file("/p/c.som", "").file("/p/d.som", "ворид \"./a.som\";");
    for (String slow : List.of("/p/b.som", "/p/c.som", "/p/d.som")) {
      files.beforeReading(path -> {
        if (path.equals(slow)) {
          Thread.yield();
        }
      });
      assertEquals(List.of("/p/a.som", "/p/b.som", "/p/c.som", "/p/d.som"), keys(load("/p/a.som")));
    }
  }

  @Test
  void eachFileIsReadOnce() {
    files.file("/p/a.som", "ворид \"./b\"; ворид \"./c\"; ворид \"./m.js\"; ворид \"./n.js\";")
        .file("/p/b.som", "ворид \"./c.som\"; ворид \"./a.som\";").file("/p/c.som", "ворид \"./b.som\";")
        .file("/p/m.js", "export {}").file("/p/n.js", "export {}").file("/p/package.json", "{\"type\":\"module\"}");
    load("/p/a.som");
    assertEquals(1, files.mostReads());
    assertEquals(1, files.reads("/p/package.json"));
  }

  @Test
  void everyFailureIsToldOnceWithTheWayToIt() {
    files.file("/p/a.som", "ворид \"./b.som\";\nворид \"./c.som\";").file("/p/b.som", "\nворид \"./wrong.som\";")
        .file("/p/c.som", "ворид \"./wrong.som\"; ворид \"./none.som\";").file("/p/wrong.som", "тағ = 1; тағ = 2;");
    LoadResult result = load("/p/a.som");
    assertTrue(result.graph().isEmpty());
    String text = text(result);
    assertEquals(1, text.split("note: Imported by a.som:1:7 → b.som:2:7.", -1).length - 1, text);
    assertEquals(2, text.split("wrong.som:1:", -1).length - 1, text);
    assertTrue(text.contains("c.som:1:28: error SOM3001: There is no module './none.som'."), text);
    assertTrue(text.contains("note: Imported by a.som:2:7."), text);
  }

  @Test
  void aFileThatVanishesBetweenLookingAndReadingIsAFinding() {
    files.file("/p/a.som", "ворид \"./b.som\";").file("/p/b.som", "").beforeReading(path -> {
      if (path.equals("/p/b.som")) {
        files.remove(path);
      }
    });
    String text = text(load("/p/a.som"));
    assertTrue(text.contains("error SOM3101: File 'b.som' not found."), text);
    assertTrue(text.contains("note: Imported by a.som:1:7."), text);
  }

  @Test
  void aFileThatIsReplacedDuringALoadIsOneOfItsTexts() {
    files.file("/p/a.som", "ворид { х } аз \"./b.som\"; ворид \"./c.som\"; чоп.сабт(х);")
        .file("/p/b.som", "содир собит х = 1;").file("/p/c.som", "ворид { х } аз \"./b.som\"; чоп.сабт(х);");
    files.beforeReading(path -> {
      if (path.equals("/p/c.som")) {
        files.file("/p/b.som", "содир собит у = 2;");
      }
    });
    LoadResult result = load("/p/a.som");
    boolean first = result.graph().isPresent();
    assertTrue(first || text(result).contains("does not export 'х'"), text(result));
    assertEquals(1, files.reads("/p/b.som"));
  }

  @Test
  void aSourceThatThrowsIsABugThatTheCallerHearsOf() {
    files.file("/p/a.som", "ворид \"./b.som\"; ворид \"./c.som\";").file("/p/b.som", "").file("/p/c.som", "")
        .beforeReading(path -> {
          if (path.equals("/p/c.som")) {
            throw new IllegalArgumentException("broken source");
          }
        });
    var failure = org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> load("/p/a.som"));
    assertEquals("broken source", failure.getMessage());
  }

  @Test
  void aChainOfTenThousandIsLoaded() {
    int depth = 10_000;
    files.quick();
    for (int i = 0; i < depth; i++) {
      files.file("/p/m" + i + ".som", "содир { х } аз \"./m" + (i + 1) + ".som\";");
    }
    files.file("/p/m" + depth + ".som", "содир собит х = 1;");
    files.file("/p/a.som", "ворид { х } аз \"./m0.som\"; чоп.сабт(х);");
    assertEquals(depth + 2, keys(load("/p/a.som")).size());
    files.file("/p/m" + depth + ".som", "содир собит у = 1;");
    LoadResult result = load("/p/a.som");
    assertEquals(depth + 1, result.findings().size());
    String last = text(new LoadResult(java.util.Optional.empty(), List.of(result.findings().getLast())));
    assertTrue(last.contains("Imported by a.som:1:16 → m0.som:1:16 → m1.som:1:16 → … (9992) … → m9994.som:1:16"), last);
  }

  @Test
  void aCircleOfFiveThousandIsLoadedAndShownWhereThatIsWanted() {
    int size = 5_000;
    files.quick();
    for (int i = 0; i < size; i++) {
      files.file("/p/m" + i + ".som", "содир * аз \"./m" + (i + 1) % size + ".som\"; содир собит х" + i + " = 1;");
    }
    files.file("/p/a.som", "ворид { х4999, нест } аз \"./m0.som\"; чоп.сабт(х4999, нест);");
    LoadResult result = load("/p/a.som");
    assertTrue(result.graph().isEmpty());
    assertEquals(1, result.findings().size());
    files.file("/p/a.som", "ворид { х4999 } аз \"./m0.som\"; чоп.сабт(х4999);");
    assertEquals(size + 1, keys(load("/p/a.som")).size());
    var warned = load("/p/a.som", new LoadOptions("/p", true).withCircles(CycleStrategy.WARN));
    assertTrue(warned.graph().isPresent());
    assertTrue(text(warned).startsWith(
        "m0.som:1:12: warning SOM3010: These modules import each other in a circle: " + "m0.som:1:12 → m1.som:1:12 → "),
        text(warned));
    assertTrue(text(warned).contains("→ … (4988) … →"), text(warned));
    var refused = load("/p/a.som", new LoadOptions("/p", true).withCircles(CycleStrategy.ERROR));
    assertTrue(refused.graph().isEmpty());
    assertTrue(text(refused).contains("error SOM3011"), text(refused));
  }

  @Test
  void aDynamicImportMakesNoCircle() {
    files.file("/p/a.som", "ворид \"./b.som\";").file("/p/b.som", "ворид(\"./a.som\");").file("/p/c.som",
        "ворид \"./c.som\";");
    LoadOptions warning = new LoadOptions("/p", true).withCircles(CycleStrategy.WARN);
    assertEquals("", text(load("/p/a.som", warning)));
    assertTrue(text(load("/p/c.som", warning)).contains("circle: c.som:1:7 → c.som."));
  }

  @Test
  void twentyThousandImportsInOneFileTakeLinearTime() {
    int count = 20_000;
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("ворид { х").append(i).append(" } аз \"./m").append(i % 100).append(".som\";\n");
    }
    text.append("чоп.сабт(х0);\n");
    files.file("/p/a.som", text.toString());
    for (int i = 0; i < 100; i++) {
      var module = new StringBuilder();
      for (int j = i; j < count; j += 100) {
        module.append("содир собит х").append(j).append(" = 1;\n");
      }
      files.file("/p/m" + i + ".som", module.toString());
    }
    assertEquals(101, keys(load("/p/a.som")).size());
  }

  @Test
  void moreThanTheLimitsAllowIsRefused() {
    files.file("/p/a.som", "ворид \"./b.som\"; ворид \"./c.som\";").file("/p/b.som", "").file("/p/c.som", "");
    LoadOptions options = new LoadOptions("/p", true);
    var tooMany = load("/p/a.som", options.withLimits(ScanLimits.SERVER.withModules(2)));
    assertTrue(text(tooMany).startsWith("error SOM3007: The program has more than 2 modules"), text(tooMany));
    var tooMuch = load("/p/a.som", options.withLimits(ScanLimits.SERVER.withBytes(10)));
    assertTrue(text(tooMuch).startsWith("error SOM3008"), text(tooMuch));
    assertTrue(load("/p/a.som", options.withLimits(ScanLimits.SERVER.withModules(3))).graph().isPresent());
  }

  @Test
  void findingsDoNotDependOnTheThread() throws Exception {
    files.file("/p/a.som", "ворид \"./b.som\"; ворид { к } аз \"./c.som\"; чоп.сабт(к);").file("/p/b.som", "тағ = 1;")
        .file("/p/c.som", "содир собит м = 1;");
    String here = text(load("/p/a.som"));
    Callable<String> again = () -> text(load("/p/a.som"));
    var task = new FutureTask<>(again);
    new LargeStack(task, "test").start();
    assertEquals(here, task.get());
    assertFalse(here.isEmpty());
  }

  @Test
  void aLimitOfTimeEndsAScanThatHangs() {
    files.file("/p/a.som", "ворид \"./b.som\";").file("/p/b.som", "");
    files.beforeReading(path -> {
      if (path.equals("/p/b.som")) {
        hang();
      }
    });
    try (var pool = new CompilePool(2)) {
      var compiler = new ProgramCompiler(files, pool, new LoadOptions("/p", true), CompileTarget.DEFAULTS,
          List.of("/p/a.som"));
      var stopped = org.junit.jupiter.api.Assertions.assertThrows(OperationStopped.class,
          () -> compiler.compile(Cancellation.after(Duration.ofMillis(200))));
      assertEquals(OperationStopped.Why.TIMEOUT, stopped.why());
    }
  }

  private static void hang() {
    try {
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
