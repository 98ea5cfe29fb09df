package tj.somon.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.ModulesOptions.Builder;
import tj.somon.modules.cache.CacheLimits;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.LoadedModule;
import tj.somon.modules.load.MemoryFiles;
import tj.somon.modules.load.ModuleKind;
import tj.somon.modules.load.ModuleListener;
import tj.somon.modules.load.OperationStopped;
import tj.somon.modules.load.OperationStopped.Why;
import tj.somon.modules.load.ScanLimits;
import tj.somon.modules.load.SingleLoads.Loading;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.Resolution;

@Timeout(60)
class ModulesTest {
  private static final int MANY = 1_000;

  private final MemoryFiles files = new MemoryFiles();

  private Modules open(UnaryOperator<Builder> more) {
    return Modules.open(more.apply(ModulesOptions.builder(Path.of("/p")).source(files)).build());
  }

  private static LoadedModule loaded(Loading loading) {
    return loading.module().orElseThrow(() -> new AssertionError(loading.findings()));
  }

  @Test
  void aModuleIsLoadedWithWhatItAsksForAndGives() {
    files.file("/p/a.som",
        "ворид б аз \"./b.som\"; содир * аз \"./c.som\"; содир собит х: рақам = б; содир интерфейс Т {}");
    files.file("/p/b.som", "").file("/p/c.cjs", "exports.x = require('./d'); exports.__esModule = true");
    try (Modules modules = open(b -> b)) {
      LoadedModule module = loaded(modules.load("./a"));
      assertEquals("/p/a.som", module.key());
      assertEquals(ModuleKind.MODULE, module.kind());
      assertEquals("[./b.som, ./c.som]", module.specifiers().toString());
      assertEquals(List.of("х"), module.exports());
      assertEquals(List.of("./c.som"), module.stars());
      assertTrue(module.code().contains("export const х = б;"), module.code());
      LoadedModule common = loaded(modules.load("./c.cjs", "/p/a.som", Cancellation.NEVER));
      assertEquals(ModuleKind.COMMONJS, common.kind());
      assertEquals(List.of("x"), common.exports());
      assertEquals("[./d]", common.specifiers().toString());
      assertTrue(common.esModule());
    }
  }

  @Test
  void whatIsRememberedCountsForTheVerySameTextOnly() {
    files.file("/p/a.som", "содир собит х = 1;");
    try (Modules modules = open(b -> b)) {
      Loading first = modules.load("./a.som");
      Loading second = modules.load("./a.som");
      assertFalse(first.cached());
      assertTrue(second.cached());
      assertSame(loaded(first), loaded(second));
      files.file("/p/a.som", "содир собит х = 2;");
      Loading changed = modules.load("./a.som");
      assertFalse(changed.cached());
      assertTrue(loaded(changed).code().contains("х = 2"));
      files.remove("/p/a.som");
      assertTrue(modules.load("./a.som").module().isEmpty());
    }
  }

  @Test
  void aFailureIsAnAnswerAndIsRememberedForItsTextOnly() {
    files.file("/p/a.som", "тағ = 1;");
    try (Modules modules = open(b -> b)) {
      assertTrue(modules.load("./a.som").module().isEmpty());
      assertEquals(1, modules.load("./a.som").findings().size());
      assertTrue(modules.load("./none.som").findings().getFirst().diagnostic().isError());
      assertTrue(modules.load("node:fs").module().isEmpty());
      files.file("/p/a.som", "тағ а = 1;");
      assertTrue(modules.load("./a.som").module().isPresent());
    }
  }

  @Test
  void aThousandVirtualThreadsLoadAtOnce() throws Exception {
    for (int i = 0; i < 50; i++) {
      files.file("/p/m" + i + ".som", "содир собит х" + i + ": рақам = " + i + ";");
    }
    var compiled = new AtomicInteger();
    var listener = new ModuleListener() {
      @Override
      public void compiled(String key, Duration took) {
        compiled.incrementAndGet();
      }
    };
    try (Modules modules = open(b -> b.listener(listener)); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = new CountDownLatch(1);
      var results = new ArrayList<Future<Loading>>();
      for (int i = 0; i < MANY; i++) {
        String name = "./m" + i % 50 + ".som";
        results.add(threads.submit(() -> {
          start.await();
          return modules.load(name);
        }));
      }
      start.countDown();
      for (int i = 0; i < MANY; i++) {
        assertTrue(loaded(results.get(i).get()).code().contains("х" + i % 50 + " = " + i % 50 + ";"));
      }
      assertEquals(50, compiled.get());
    }
  }

  @Test
  void loadsOfOneModuleAtOnceShareReadingsAndCompileOnce() throws Exception {
    files.file("/p/a.som", "содир собит х = 1;");
    var reading = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    files.beforeReading(_ -> {
      reading.countDown();
      await(go);
    });
    var compiled = new AtomicInteger();
    var listener = new ModuleListener() {
      @Override
      public void compiled(String key, Duration took) {
        compiled.incrementAndGet();
      }
    };
    try (Modules modules = open(b -> b.listener(listener)); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Loading>>();
      results.add(threads.submit(() -> modules.load("./a.som")));
      reading.await();
      var arrived = new CountDownLatch(MANY);
      for (int i = 0; i < MANY; i++) {
        results.add(threads.submit(() -> {
          arrived.countDown();
          return modules.load("./a.som");
        }));
      }
      arrived.await();
      go.countDown();
      for (Future<Loading> result : results) {
        loaded(result.get());
      }
      assertEquals(1, compiled.get());
      assertTrue(files.reads("/p/a.som") < MANY / 2, () -> files.reads("/p/a.som") + " readings");
    }
  }

  @Test
  void whoJoinsAReadingGetsOneThatBeganAfterwards() throws Exception {
    files.file("/p/a.som", "содир собит х = 1;");
    var reading = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    files.beforeReading(_ -> {
    });
    try (Modules modules = open(b -> b); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      files.beforeReading(_ -> {
        reading.countDown();
        await(go);
      });
      Future<Loading> early = threads.submit(() -> modules.load("./a.som"));
      reading.await();
      files.file("/p/a.som", "содир собит х = 2;");
      Future<Loading> late = threads.submit(() -> modules.load("./a.som"));
      go.countDown();
      loaded(early.get());
      assertTrue(loaded(late.get()).code().contains("х = 2"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void operationsThatHangEndWhenTheyAreToldTo() throws Exception {
    files.file("/p/a.som", "ворид \"./b.som\";").file("/p/b.som", "");
    var hanging = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    files.beforeReading(path -> {
      if (path.equals("/p/b.som")) {
        hanging.countDown();
        await(never);
      }
    });
    try (Modules modules = open(b -> b.timeout(Duration.ofMillis(150)))) {
      assertEquals(Why.TIMEOUT, stopped(() -> modules.load("./b.som")));
      assertEquals(Why.TIMEOUT,
          stopped(() -> modules.compile(List.of(Path.of("a.som")), CompileTarget.DEFAULTS, Cancellation.create())));
    }
    try (Modules modules = open(b -> b)) {
      Cancellation cancellation = Cancellation.create();
      Thread.ofVirtual().start(() -> {
        await(hanging);
        cancellation.cancel();
      });
      assertEquals(Why.CANCELLED,
          stopped(() -> modules.compile(List.of(Path.of("a.som")), CompileTarget.DEFAULTS, cancellation)));
      assertEquals(Why.CANCELLED, stopped(() -> modules.load("./a.som", "", cancellation)));
      var later = modules.loadAsync("./b.som", "");
      later.cancel(true);
      assertThrows(CancellationException.class, later::get);
      Thread.currentThread().interrupt();
      assertEquals(Why.INTERRUPTED, stopped(() -> modules.load("./b.som")));
      assertTrue(Thread.interrupted());
    }
  }

  private static Why stopped(Runnable operation) {
    return assertThrows(OperationStopped.class, operation::run).why();
  }

  @Test
  void asynchronousLoadsAnswerAndFail() throws Exception {
    files.file("/p/a.som", "").file("/p/b.som", "").beforeReading(path -> {
      if (path.equals("/p/b.som")) {
        throw new IllegalArgumentException("broken source");
      }
    });
    try (Modules modules = open(b -> b)) {
      loaded(modules.loadAsync("./a.som", "").get(30, TimeUnit.SECONDS));
      var failure = assertThrows(ExecutionException.class, () -> modules.loadAsync("./b.som", "").get());
      assertEquals("broken source", failure.getCause().getMessage());
    }
  }

  @Test
  void aClosedSystemRefuses() {
    files.file("/p/a.som", "");
    Modules modules = open(b -> b);
    modules.close();
    assertEquals(Why.CLOSED, stopped(() -> modules.load("./a.som")));
  }

  @Test
  void aListenerThatThrowsHarmsNothingAndHearsEverything() {
    files.file("/p/a.som", "ворид \"./b.som\";").file("/p/b.som", "").file("/p/c.som", "тағ = ;");
    var heard = new ArrayList<String>();
    var listener = new ModuleListener() {
      private synchronized void hear(String event) {
        heard.add(event);
        throw new IllegalStateException("listener");
      }

      @Override
      public void resolved(String specifier, String importer, String target, Duration took) {
        hear("resolved " + specifier + " " + target);
      }

      @Override
      public void loaded(String key, long bytes, Duration took) {
        hear("loaded " + key);
      }

      @Override
      public void compiled(String key, Duration took) {
        assertFalse(took.isNegative());
        hear("compiled " + key);
      }

      @Override
      public void cacheHit(String key, CacheLevel level) {
        hear("hit " + key);
      }

      @Override
      public void cacheMiss(String key, CacheLevel level) {
        hear("miss " + key);
      }

      @Override
      public void failed(String key, List<Located> findings) {
        hear("failed " + key + " " + findings.size());
      }

      @Override
      public void evicted(String key, Eviction why) {
        hear("evicted " + key + " " + why);
      }
    };
    try (Modules modules = open(b -> b.listener(listener).cache(new CacheLimits(1, 100_000)))) {
      loaded(modules.load("./a.som"));
      loaded(modules.load("./a.som"));
      loaded(modules.load("./b.som"));
      modules.load("./c.som");
      modules.forget("/p/a.som");
    }
    assertEquals(List.of("resolved ./a.som /p/a.som", "loaded /p/a.som", "miss /p/a.som", "compiled /p/a.som",
        "resolved ./a.som /p/a.som", "loaded /p/a.som", "hit /p/a.som"), heard.subList(0, 7));
    assertTrue(heard.contains("evicted /p/b.som SIZE"), heard.toString());
    assertTrue(heard.contains("failed /p/c.som 2"), heard.toString());
    assertTrue(heard.contains("evicted /p/a.som CHANGED"), heard.toString());
  }

  @Test
  void programsAreCompiledAndCompiledAgainFromWhatChanged() {
    files.file("/p/a.som", "ворид { х } аз \"./b.som\"; чоп.сабт(х);").file("/p/b.som", "содир { х } аз \"./c.som\";")
        .file("/p/c.som", "содир собит х = 1; содир собит у = 1;").file("/p/d.som", "ворид \"./c.som\";");
    try (Modules modules = open(b -> b)) {
      var compiler = modules.compiler(List.of(Path.of("a.som"), Path.of("d.som")),
          CompileTarget.DEFAULTS.withOutDir("/out").withMaps(true));
      var first = compiler.compile(Cancellation.NEVER);
      assertEquals(List.of("/out/a.js", "/out/d.js", "/out/b.js", "/out/c.js"),
          first.files().stream().map(file -> file.output()).toList());
      assertEquals(4, first.made().size());
      files.file("/p/c.som", "содир собит х = 2; содир собит у = 1;");
      var second = compiler.compileChanged(List.of("/p/c.som"), false, Cancellation.NEVER);
      assertEquals("[/p/c.som]", second.made().toString());
      assertEquals(1, files.reads("/p/a.som"));
      assertEquals(2, files.reads("/p/c.som"));
      files.file("/p/c.som", "содир интерфейс х {}");
      var third = compiler.compileChanged(List.of("/p/c.som"), false, Cancellation.NEVER);
      assertEquals(Set.of("/p/a.som", "/p/b.som", "/p/c.som"), third.made());
      files.file("/p/c.som", "тағ = ;");
      assertTrue(compiler.compileChanged(List.of("/p/c.som"), false, Cancellation.NEVER).failed());
      files.file("/p/c.som", "содир собит х = 3;");
      var fourth = compiler.compileChanged(List.of("/p/c.som"), false, Cancellation.NEVER);
      assertEquals(4, fourth.files().size());
      files.remove("/p/b.som").file("/p/b/index.som", "содир собит х = 4;").file("/p/b.som.som", "");
      files.file("/p/a.som", "ворид { х } аз \"./b\"; чоп.сабт(х);");
      var fifth = compiler.compileChanged(List.of("/p/a.som", "/p/b.som"), true, Cancellation.NEVER);
      assertEquals(List.of("/out/a.js", "/out/d.js", "/out/b/index.js", "/out/c.js"),
          fifth.files().stream().map(file -> file.output()).toList());
    }
  }

  @Test
  void outputsAreTheSameForAnyNumberOfThreads() {
    for (int i = 0; i < 200; i++) {
      files.file("/p/m" + i + ".som", "ворид { х" + (i * 7 + 1) % 200 + " чун у } аз \"./m" + (i * 7 + 1) % 200
          + "\"; ворид \"./m" + (i + 1) % 200 + "\"; содир собит х" + i + " = () => у;");
    }
    var outputs = new ArrayList<Object>();
    for (int threads : List.of(1, 2, 7)) {
      try (Modules modules = open(b -> b.parallelism(threads))) {
        outputs.add(modules
            .compile(List.of(Path.of("m0.som")), CompileTarget.DEFAULTS.withMaps(true), Cancellation.NEVER).files());
      }
    }
    assertEquals(outputs.get(0), outputs.get(1));
    assertEquals(outputs.get(0), outputs.get(2));
  }

  @Test
  void theGraphHasAllModulesAndEndsAtLimits() {
    files.file("/p/a.som", "ворид \"./b.som\"; ворид \"node:fs\";").file("/p/b.som", "ворид \"./a.som\";");
    try (Modules modules = open(b -> b)) {
      var graph = modules.graph(List.of(Path.of("a.som")), Cancellation.NEVER);
      assertEquals(List.of("/p/a.som", "/p/b.som"), graph.modules().stream().map(module -> module.key()).toList());
      assertTrue(graph.findings().isEmpty());
    }
    try (Modules modules = open(b -> b.limits(ScanLimits.SERVER.withModules(1)))) {
      var graph = modules.graph(List.of(Path.of("a.som")), Cancellation.NEVER);
      assertEquals("SOM3007", graph.findings().getFirst().diagnostic().code().id());
    }
  }

  @Test
  void specifiersAreResolvedAsTheFilesAreNow() {
    try (Modules modules = open(b -> b)) {
      assertTrue(modules.resolve("./a", "", ImportForm.IMPORT) instanceof Resolution.Failed);
      files.file("/p/a/index.som", "");
      assertTrue(modules.resolve("./a", "", ImportForm.IMPORT) instanceof Resolution.Resolved file
          && file.path().equals("/p/a/index.som"));
    }
  }

  @Test
  void impossibleOptionsAreRefusedAllAtOnce() {
    var fault = assertThrows(IllegalArgumentException.class,
        () -> ModulesOptions.builder(Path.of("/p")).parallelism(0).timeout(Duration.ZERO).build());
    assertTrue(fault.getMessage().contains("parallelism") && fault.getMessage().contains("timeout"), fault::getMessage);
    assertThrows(IllegalArgumentException.class, () -> ScanLimits.SERVER.withModules(0));
    assertThrows(IllegalArgumentException.class, () -> ScanLimits.SERVER.withSourceBytes(1L << 40));
  }
}
