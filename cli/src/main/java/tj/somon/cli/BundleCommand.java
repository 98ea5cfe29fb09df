package tj.somon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.bundle.BuildMemory;
import tj.somon.modules.bundle.Bundle;
import tj.somon.modules.bundle.BundleFormat;
import tj.somon.modules.bundle.BundleRequest;
import tj.somon.modules.bundle.BundleRequest.MapPlace;
import tj.somon.modules.bundle.Bundler;
import tj.somon.modules.bundle.OutputFile;
import tj.somon.modules.config.BundleSettings;
import tj.somon.modules.graph.AdjustedLookup;
import tj.somon.modules.graph.Lookup;
import tj.somon.modules.graph.OutsidePaths;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.resolve.Platform;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;
import tj.somon.modules.watch.WatchOptions;

/** {@code somon bundle}: a program with all that it imports in one file. */
final class BundleCommand {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String input;
  private final Path file;
  private final BuildMemory memory = new BuildMemory();

  private BundleCommand(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.input = line.arguments().getFirst();
    this.file = surroundings.folder().resolve(input).normalize();
  }

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    return new BundleCommand(line, surroundings, reporter, texts).run();
  }

  private int run() {
    if (Unsupported.report(line, reporter)) {
      return Cli.FAILURE;
    }
    if (line.has(Option.WATCH)) {
      return new WatchSession(surroundings, reporter, texts, surroundings.out(), input, file, WatchOptions.ofBuilds(),
          (files, project, _) -> again(files, project)).run();
    }
    Path parent = file.getParent();
    Path folder = parent == null ? surroundings.folder() : parent;
    Optional<ProjectSettings> project = ProjectSettings.project(folder, surroundings, reporter, texts);
    if (project.isEmpty()) {
      return Cli.FAILURE;
    }
    print("bundle.begins", Map.of("input", input));
    try {
      return bundle(project.get(), folder, new FileModules());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError _) {
      reporter.report(Diagnostic.of(UsageCode.OUT_OF_MEMORY, 0, 0, Map.of("file", input)));
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
    }
    return Cli.FAILURE;
  }

  private boolean again(ModuleSource files, ProjectSettings project) {
    Path parent = file.getParent();
    try {
      return bundle(project, parent == null ? surroundings.folder() : parent, files) == Cli.SUCCESS;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int bundle(ProjectSettings project, Path folder, ModuleSource files) throws InterruptedException {
    BundleSettings settings = project.configuration().bundle();
    reporter.report(Unsupported.in(settings, line));
    Path output = output(settings, folder);
    if (isInput(output)) {
      reporter.report(Diagnostic.of(UsageCode.OUTPUT_IS_INPUT, 0, 0, Map.of("file", output.toString()),
          Note.of("note.name-output", Map.of())));
      return Cli.FAILURE;
    }
    Platform platform = platform();
    ResolveOptions resolving = project.resolving().withPlatform(platform)
        .withDefinitions(pairs(line.value(Option.DEFINE).orElse(""))).withExternals(externals(project, settings));
    var adjusted = new AdjustedLookup(new ResolverLookup(new Resolver(files.view(), resolving)),
        pairs(line.value(Option.ALIAS).orElse("")), line.value(Option.PACKAGES).orElse("").equals("external"));
    BundleRequest request = request(settings, output).withPlatform(platform);
    Lookup lookup = OutsidePaths.of(adjusted, externals(project, settings), request.folder(), request.outputFolder());
    return finish(new Bundler(files, lookup, memory, project.circles()).bundle(request), output);
  }

  private BundleRequest request(BundleSettings settings, Path output) {
    String folder = FileModules.keyOf(surroundings.folder());
    Path outputFolder = output.getParent();
    String name = String.valueOf(output.getFileName());
    boolean sources = line.has(Option.INLINE_SOURCES) || settings.inlineSources();
    var entry = new BundleRequest.Entry(FileModules.keyOf(file), name);
    return BundleRequest.of(folder, entry.path(), name).withFormat(format(settings))
        .withEntries(List.of(entry), FileModules.keyOf(outputFolder == null ? surroundings.folder() : outputFolder))
        .withGlobalName(line.value(Option.GLOBAL_NAME).orElse("")).withMap(map(settings), sources)
        .withDefine(pairs(line.value(Option.DEFINE).orElse("")))
        .withText(line.value(Option.BANNER).orElse(""), line.value(Option.FOOTER).orElse(""))
        .withMetafile(line.value(Option.METAFILE).isPresent());
  }

  private MapPlace map(BundleSettings settings) {
    if (!line.flag(Option.BUNDLE_SOURCE_MAP).orElse(settings.sourceMaps())) {
      return MapPlace.NONE;
    }
    return switch (line.value(Option.BUNDLE_SOURCE_MAP).orElse("external")) {
      case "inline" -> MapPlace.INLINE;
      case "hidden" -> MapPlace.HIDDEN;
      default -> MapPlace.EXTERNAL;
    };
  }

  private BundleFormat format(BundleSettings settings) {
    return switch (line.value(Option.BUNDLE_FORMAT).orElse(settings.format())) {
      case "esm" -> BundleFormat.ESM;
      case "iife" -> BundleFormat.IIFE;
      default -> BundleFormat.COMMONJS;
    };
  }

  private Platform platform() {
    return switch (line.value(Option.PLATFORM).orElse("node")) {
      case "browser" -> Platform.BROWSER;
      case "neutral" -> Platform.NEUTRAL;
      default -> Platform.NODE;
    };
  }

  private List<String> externals(ProjectSettings project, BundleSettings settings) {
    var externals = new ArrayList<>(project.resolving().externals());
    externals.addAll(line.value(Option.EXTERNALS).map(list -> List.of(list.split(","))).orElse(settings.externals()));
    externals.replaceAll(String::strip);
    externals.removeIf(String::isEmpty);
    return externals;
  }

  /** {@code a=1,b.c="x"}: a comma begins the next pair only where a name and an equals sign follow. */
  private static Map<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (String pair : text.split(",(?=[^,=\"'\\[{ ]+=)")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return pairs;
  }

  /** Relative to the input's folder, unlike that of {@code compile}. */
  private Path output(BundleSettings settings, Path folder) {
    Optional<String> asked = line.value(Option.BUNDLE_OUTPUT).or(settings::output);
    String name = String.valueOf(file.getFileName());
    String stem = OutputPath.withJavaScriptEnding(name).replaceFirst("\\.[cm]?js$", "");
    return folder.resolve(asked.orElse(stem + ".bundle.js")).normalize();
  }

  private boolean isInput(Path output) {
    try {
      return output.equals(file) || Files.exists(output) && Files.isSameFile(output, file);
    } catch (IOException _) {
      return false;
    }
  }

  private int finish(Bundle bundle, Path output) {
    reporter.report(bundle.diagnostics());
    if (bundle.hasErrors()) {
      if (!reporter.json()) {
        surroundings.err().print(texts.text("bundle.failed", Map.of("input", input)) + "\n");
      }
      return Cli.FAILURE;
    }
    var files = new ArrayList<OutputFile>(bundle.outputs());
    bundle.metafile()
        .ifPresent(text -> files.add(
            new OutputFile(FileModules.keyOf(surroundings.folder().resolve(line.value(Option.METAFILE).orElse(""))),
                text + "\n", "")));
    Optional<Diagnostic> failure = BundleFiles.write(files, bundle.inputs());
    if (failure.isPresent()) {
      reporter.report(failure.get());
      return Cli.FAILURE;
    }
    for (OutputFile written : bundle.outputs()) {
      if (written.entry().isEmpty()) {
        print("bundle.map", Map.of("map", written.path()));
      }
    }
    print("bundle.done", Map.of("output", output.toString()));
    print("bundle.count", Map.of("count", Integer.toString(bundle.modules())));
    return Cli.SUCCESS;
  }

  private void print(String key, Map<String, String> arguments) {
    surroundings.out().print(texts.text(key, arguments) + "\n");
  }
}
