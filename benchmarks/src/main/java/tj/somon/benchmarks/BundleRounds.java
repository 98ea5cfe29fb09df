package tj.somon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import tj.somon.modules.bundle.BuildMemory;
import tj.somon.modules.bundle.Bundle;
import tj.somon.modules.bundle.BundleFormat;
import tj.somon.modules.bundle.BundleRequest;
import tj.somon.modules.bundle.BundleRequest.MapPlace;
import tj.somon.modules.bundle.Bundler;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/**
 * The bundler's side of {@code bundle.mjs}: for each line {@code ENTRY FORMAT MAP HOW} on standard input it bundles the
 * whole program, {@code anew} from nothing or {@code again} with what it remembers of the same entry, and answers with the
 * nanoseconds that took, the number of modules and the characters of output.
 */
public final class BundleRounds {
  private BundleRounds() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var memories = new HashMap<String, BuildMemory>();
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] words = line.split(" ", -1);
      long start = System.nanoTime();
      Bundle bundle = bundle(Path.of(words[0]), words[1], words[2].equals("map"),
          words[3].equals("again") ? memories.computeIfAbsent(words[0], _ -> new BuildMemory()) : new BuildMemory());
      long took = System.nanoTime() - start;
      System.out.println(took + " " + bundle.modules() + " " + bundle.outputs().getFirst().text().length());
    }
  }

  private static Bundle bundle(Path entry, String format, boolean map, BuildMemory memory) throws InterruptedException {
    String folder = FileModules.keyOf(entry.toAbsolutePath().getParent());
    var files = new FileModules();
    var bundler = new Bundler(files, new ResolverLookup(new Resolver(files.view(), ResolveOptions.DEFAULTS)), memory);
    BundleRequest request = BundleRequest.of(folder, FileModules.keyOf(entry), "out.js")
        .withFormat(format.equals("esm") ? BundleFormat.ESM : BundleFormat.COMMONJS)
        .withMap(map ? MapPlace.EXTERNAL : MapPlace.NONE, true);
    Bundle bundle = bundler.bundle(request);
    if (bundle.hasErrors()) {
      throw new IllegalStateException("the program cannot be bundled: " + bundle.diagnostics());
    }
    return bundle;
  }
}
