package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tj.somon.modules.graph.Lookup;
import tj.somon.modules.graph.OutsidePaths;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/** Programs in a folder that are bundled and run by Node. */
final class BundledPrograms {
  private final Path folder;

  BundledPrograms(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  BundledPrograms file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  Path folder() {
    return folder;
  }

  /** What becomes of an entry. */
  Bundle bundle(String entry, BundleFormat format, List<String> externals) throws InterruptedException {
    ResolveOptions options = ResolveOptions.DEFAULTS.withExternals(externals);
    String output = folder.resolve("out").toString();
    Lookup lookup = OutsidePaths.of(new ResolverLookup(new Resolver(new DiskView(), options)), externals,
        folder.toString(), output);
    var entries = List.of(new BundleRequest.Entry(folder.resolve(entry).toString(), name(format)));
    return new Bundler(new FileModules(), lookup)
        .bundle(BundleRequest.of(folder.toString(), entry, "").withFormat(format).withEntries(entries, output));
  }

  private static String name(BundleFormat format) {
    return format == BundleFormat.ESM ? "bundle.mjs" : "bundle.cjs";
  }

  /** Bundles and writes; the text of the output. */
  String written(String entry, BundleFormat format, List<String> externals) throws IOException, InterruptedException {
    Bundle bundle = bundle(entry, format, externals);
    assertFalse(bundle.hasErrors(), () -> bundle.diagnostics().toString());
    String text = bundle.outputs().getFirst().text();
    file("out/" + name(format), text);
    return text;
  }

  /** What a bundle prints when Node runs it. */
  String printed(String entry, BundleFormat format) throws IOException, InterruptedException {
    written(entry, format, List.of());
    return node("out/" + name(format));
  }

  /** What a file prints when Node runs it. */
  String node(String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("node", folder.resolve(file).toString()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text.strip();
  }

  /** A program prints the same as it is and bundled in each format. */
  void printsTheSameBundled(String entry) throws IOException, InterruptedException {
    String expected = node(entry);
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals(expected, printed(entry, format), format::toString);
    }
  }

  /** A program prints something in each format. */
  void prints(String expected, String entry) throws IOException, InterruptedException {
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals(expected, printed(entry, format), format::toString);
    }
  }
}
