package tj.somon.cli.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.Platform;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.ResolveMode;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Resolver;

/** {@code resolve}: what a specifier means in a file; no configuration is read. */
final class ResolveMethod implements Method {

  @Override
  public void answer(Params params, JsonWriter result) throws RequestFault {
    String specifier = params.text("specifier");
    String importer = importer(params.text("importer"));
    ImportForm form = params.choice("kind", List.of("import", "require")).orElse("import").equals("require")
        ? ImportForm.REQUIRE
        : ImportForm.IMPORT;
    boolean node = params.choice("mode", List.of("bundler", "node")).orElse("bundler").equals("node");
    ResolveOptions options = ResolveOptions.DEFAULTS.withMode(node ? ResolveMode.NODE : ResolveMode.BUNDLER)
        .withPlatform(platform(params)).withConditions(params.texts("conditions"));
    params.finish();
    Resolver resolver = new Resolver(new DiskView(), options);
    switch (resolver.resolve(ResolveRequest.of(specifier, importer, form))) {
      case Resolution.Resolved file -> {
        result.name("path").value(file.path());
        if (!file.suffix().isEmpty()) {
          result.name("suffix").value(file.suffix());
        }
      }
      case Resolution.Builtin(String name) -> result.name("builtin").value(name);
      case Resolution.External(String external) -> result.name("external").value(external);
      case Resolution.Data(String url, var _) -> result.name("data").value(url);
      case Resolution.Empty(String path) -> result.name("empty").value(path);
      case Resolution.Failed failed -> throw RequestFault.unresolved(failed, form);
    }
  }

  private static Platform platform(Params params) throws RequestFault {
    Optional<String> platform = params.choice("platform", List.of("node", "browser", "neutral"));
    return switch (platform.orElse("node")) {
      case "browser" -> Platform.BROWSER;
      case "neutral" -> Platform.NEUTRAL;
      default -> Platform.NODE;
    };
  }

  /** The importer as an absolute path; a {@code /} at its end says that it is a folder. */
  private static String importer(String written) throws RequestFault {
    if (written.startsWith("data:")) {
      return written;
    }
    try {
      Path path = written.startsWith("file:") ? Path.of(URI.create(written)) : Path.of(written);
      String key = FileModules.keyOf(path);
      return written.endsWith("/") && !key.endsWith("/") ? key + '/' : key;
    } catch (IllegalArgumentException _) {
      throw RequestFault.badField("params.importer", "path");
    }
  }
}
