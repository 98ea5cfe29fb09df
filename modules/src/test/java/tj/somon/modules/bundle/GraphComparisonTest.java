package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/**
 * What generated graphs log when Node runs them, and what they log when they were bundled in each format.
 * {@code -Dbundle.graphs=3000 -Dbundle.seed=7} makes a longer run.
 */
class GraphComparisonTest {
  @TempDir
  Path folder;

  @Test
  void bundlesDoWhatTheModulesDid() throws IOException, InterruptedException {
    int graphs = Integer.getInteger("bundle.graphs", 60);
    int seed = Integer.getInteger("bundle.seed", 20_000);
    Path root = folder.toRealPath();
    node(root, "generate-graphs.mjs", seed, graphs);
    for (int i = seed; i < seed + graphs; i++) {
      bundle(root.resolve(Integer.toString(i)));
    }
    String answer = node(root, "compare-graphs.mjs", seed, graphs);
    assertTrue(answer.contains(" 0 different, 0 skipped"), answer);
    assertTrue(answer.contains(3 * graphs + " runs"), answer);
  }

  private static void bundle(Path graph) throws IOException, InterruptedException {
    Path module = graph.resolve("m0.mjs");
    Path entry = Files.exists(module) ? module : graph.resolve("m0.cjs");
    var resolver = new Resolver(new DiskView(), ResolveOptions.DEFAULTS);
    var bundler = new Bundler(new FileModules(), new ResolverLookup(resolver));
    for (BundleFormat format : BundleFormat.values()) {
      String name = switch (format) {
        case ESM -> "out.mjs";
        case COMMONJS -> "out.cjs";
        case IIFE -> "out.iife.cjs";
      };
      BundleRequest request = BundleRequest.of(graph.toString(), entry.toString(), name).withFormat(format);
      Bundle bundle = bundler.bundle(request);
      if (format == BundleFormat.ESM && bundle.hasErrors() && Files.exists(graph.resolve("sloppy-only"))) {
        assertTrue(
            bundle.diagnostics().stream().allMatch(located -> located.diagnostic().code().id().equals("SOM3084")),
            () -> bundle.diagnostics().toString());
        continue;
      }
      assertFalse(bundle.hasErrors(), () -> graph + " " + format + " " + bundle.diagnostics());
      assertEquals(bundle.outputs(), bundler.bundle(request).outputs(), "the same input gives the same bytes");
      for (OutputFile output : bundle.outputs()) {
        Files.writeString(Path.of(output.path()), output.text());
      }
    }
  }

  private static String node(Path root, String script, int seed, int count) throws IOException, InterruptedException {
    Path program = root.resolve(script);
    try (InputStream in = GraphComparisonTest.class.getResourceAsStream(script)) {
      Files.copy(Objects.requireNonNull(in), program);
    }
    Path out = root.resolve(script + ".out");
    var command = new ArrayList<>(
        List.of("node", program.toString(), Integer.toString(seed), Integer.toString(count), root.toString()));
    Process process = new ProcessBuilder(command).directory(root.toFile()).redirectOutput(out.toFile())
        .redirectError(new File("/dev/null")).start();
    assertEquals(0, process.waitFor(), () -> script);
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
