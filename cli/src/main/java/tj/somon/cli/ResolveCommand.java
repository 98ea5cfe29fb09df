package tj.somon.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.source.Span;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.Explained;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.PackageFacts;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.Resolution.Failed;
import tj.somon.modules.resolve.Resolution.Resolved;
import tj.somon.modules.resolve.ResolveCode;
import tj.somon.modules.resolve.ResolveMode;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Resolver;
import tj.somon.modules.resolve.Step;

/** {@code somon resolve}: says what a specifier means in a file, and how that is found out. */
final class ResolveCommand {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String specifier;

  private ResolveCommand(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.specifier = line.arguments().getFirst();
  }

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    return new ResolveCommand(line, surroundings, reporter, texts).run();
  }

  private int run() {
    String importer = line.value(Option.FROM).orElse("");
    if (importer.startsWith("data:")) {
      return ProjectSettings.project(surroundings.folder(), surroundings, reporter, texts)
          .map(project -> answer(importer, project)).orElse(Cli.FAILURE);
    }
    Path from = surroundings.folder().resolve(importer).normalize();
    boolean inFolder = Files.isDirectory(from);
    Path parent = from.getParent();
    Path folder = inFolder || parent == null ? from : parent;
    Optional<ProjectSettings> project = ProjectSettings.project(folder, surroundings, reporter, texts);
    if (project.isEmpty()) {
      return Cli.FAILURE;
    }
    String key = new FileModules().canonical(FileModules.keyOf(from));
    return answer(inFolder && !key.endsWith("/") ? key + '/' : key, project.get());
  }

  private int answer(String importer, ProjectSettings project) {
    var request = ResolveRequest.of(specifier, importer, form());
    Explained explained = new Resolver(new DiskView(), options(project)).explain(request);
    if (line.has(Option.JSON)) {
      surroundings.out()
          .print(ResolutionJson.line(request, explained, line.has(Option.EXPLAIN), reporter.messages()) + "\n");
    } else {
      show(explained, request);
    }
    return explained.resolution() instanceof Failed ? Cli.FAILURE : Cli.SUCCESS;
  }

  private ImportForm form() {
    return line.value(Option.KIND).orElse("").equals(ImportForm.REQUIRE.word()) ? ImportForm.REQUIRE
        : ImportForm.IMPORT;
  }

  private ResolveOptions options(ProjectSettings project) {
    boolean node = line.value(Option.MODE).orElse("").equals("node");
    return project.resolving().withMode(node ? ResolveMode.NODE : ResolveMode.BUNDLER);
  }

  private void show(Explained explained, ResolveRequest request) {
    if (line.has(Option.EXPLAIN)) {
      steps(explained);
    }
    switch (explained.resolution()) {
      case Resolved file -> file(file);
      case Resolution.Builtin(String name) -> found(name, "", true, "");
      case Resolution.External(String external) -> found(external, "", true, "");
      case Resolution.Data(String url, var _) -> found(url, "", false, "");
      case Resolution.Empty(String path) -> {
        found(path, "", false, "");
        surroundings.out().print("  " + texts.text("resolve.empty") + "\n");
      }
      case Failed failed -> failed(failed, request);
    }
  }

  private void steps(Explained explained) {
    int number = 0;
    for (Step step : explained.steps()) {
      String text = reporter.messages().text(step.kind().key(),
          Map.of("subject", step.subject(), "result", "@" + step.result().key()));
      surroundings.out().print(++number + ". " + text + "\n");
    }
  }

  private void file(Resolved file) {
    boolean named = !specifier.startsWith(".") && !specifier.startsWith("/") && !specifier.startsWith("file:");
    String name = named ? file.ofPackage().map(PackageFacts::name).orElse("") : "";
    found(file.path() + file.suffix(), extension(file.path()), false, name);
    for (Resolution.Warning warning : file.warnings()) {
      reporter.report(warning.at(new Span(0, 0)));
    }
  }

  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(dot) : "";
  }

  private void found(String path, String extension, boolean external, String ofPackage) {
    PrintStream out = surroundings.out();
    out.print(texts.text("resolve.resolved", Map.of("specifier", specifier)) + "\n");
    out.print("  " + texts.text("resolve.path", Map.of("path", path)) + "\n");
    if (!extension.isEmpty()) {
      out.print("  " + texts.text("resolve.extension", Map.of("extension", extension)) + "\n");
    }
    out.print("  " + texts.text(external ? "resolve.external" : "resolve.internal") + "\n");
    if (!ofPackage.isEmpty()) {
      out.print("  " + texts.text("resolve.package", Map.of("package", ofPackage)) + "\n");
    }
  }

  private void failed(Failed failed, ResolveRequest request) {
    if (!reporter.json()) {
      boolean path = failed.code() == ResolveCode.MODULE_NOT_FOUND || failed.code() == ResolveCode.FOLDER_IMPORT;
      String key = path ? "resolve.no-path" : "resolve.no-module";
      surroundings.err().print(texts.text(key, Map.of("name", path ? wanted(request) : specifier)) + "\n");
    }
    reporter.report(failed.at(new Span(0, 0)));
  }

  /** The path that a specifier stands for, as far as that can be said. */
  private String wanted(ResolveRequest request) {
    int slash = request.importer().lastIndexOf('/');
    String folder = request.importer().substring(0, slash + 1);
    return specifier.startsWith(".") ? FileModules.keyOf(Path.of(folder + specifier.replace("\0", ""))) : specifier;
  }
}
