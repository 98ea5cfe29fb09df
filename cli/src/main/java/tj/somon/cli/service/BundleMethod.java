package tj.somon.cli.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.cli.BundleFiles;
import tj.somon.cli.DiagnosticJson;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.bundle.Bundle;
import tj.somon.modules.bundle.BundleFormat;
import tj.somon.modules.bundle.BundleRequest;
import tj.somon.modules.bundle.BundleRequest.MapPlace;
import tj.somon.modules.bundle.Bundler;
import tj.somon.modules.bundle.OutputFile;
import tj.somon.modules.graph.AdjustedLookup;
import tj.somon.modules.graph.Lookup;
import tj.somon.modules.graph.OutsidePaths;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.Platform;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/** {@code bundle}: programs to files, one for each entry; no configuration is read. */
final class BundleMethod implements Method {
  private static final String TARGET = "esnext";

  private final Messages messages;

  BundleMethod(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void answer(Params params, JsonWriter result) throws RequestFault {
    refuse(params);
    String folder = FileModules.keyOf(Path.of(params.optionalText("cwd").orElse("")));
    Path outputs = Path.of(folder).resolve(params.optionalText("outdir").orElse("")).normalize();
    BundleFormat format = format(params);
    boolean follow = params.flag("bundle", true);
    Platform platform = platform(params);
    ResolveOptions options = ResolveOptions.DEFAULTS.withPlatform(platform).withExternals(params.texts("externals"))
        .withDefinitions(params.dictionary("define")).withPaths(folder, Optional.empty(), Map.of());
    var adjusted = new AdjustedLookup(new ResolverLookup(new Resolver(new DiskView(), options)),
        params.dictionary("alias"), false);
    Lookup lookup = OutsidePaths.of(adjusted, params.texts("externals"), folder, FileModules.keyOf(outputs));
    BundleRequest request = BundleRequest.of(folder, folder, "").withFormat(format).withPlatform(platform)
        .withEntries(entries(params, folder), FileModules.keyOf(outputs))
        .withGlobalName(params.optionalText("globalName").orElse("")).withMap(map(params), true)
        .withDefine(params.dictionary("define")).withFollow(follow).withTreeShaking(follow);
    params.finish();
    write(bundled(new Bundler(new FileModules(), lookup), request), result);
  }

  private static Bundle bundled(Bundler bundler, BundleRequest request) throws RequestFault {
    try {
      return bundler.bundle(request);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw RequestFault.of(RequestFault.Kind.INTERNAL_ERROR, Map.of("reason", "interrupted"));
    }
  }

  private void write(Bundle bundle, JsonWriter result) throws RequestFault {
    if (bundle.hasErrors()) {
      throw RequestFault.compileError(bundle.diagnostics());
    }
    Optional<Diagnostic> failure = BundleFiles.write(bundle.outputs(), bundle.inputs());
    if (failure.isPresent()) {
      throw RequestFault.compileError(List.of(Located.nowhere(failure.get())));
    }
    result.name("outputs").beginArray();
    for (OutputFile output : bundle.outputs()) {
      result.beginObject().name("path").value(output.path()).name("bytes").value(BundleFiles.bytes(output));
      result.name("entry").value(!output.entry().isEmpty()).name("integrity").value(BundleFiles.integrity(output))
          .endObject();
    }
    result.endArray().name("diagnostics");
    DiagnosticJson.write(result, bundle.diagnostics(), messages);
  }

  private static void refuse(Params params) throws RequestFault {
    for (String option : List.of("minify", "splitting")) {
      if (params.flag(option)) {
        throw RequestFault.unsupported(option);
      }
    }
    params.flag("keepNames");
    if (!params.dictionary("loader").isEmpty()) {
      throw RequestFault.unsupported("loader");
    }
    Optional<String> target = params.choice("target", List.of("es5", "es2015", "es2020", TARGET));
    if (!target.orElse(TARGET).equals(TARGET)) {
      throw RequestFault.unsupported("target");
    }
  }

  private static BundleFormat format(Params params) throws RequestFault {
    return switch (params.choice("format", List.of("commonjs", "cjs", "esm", "iife")).orElse("commonjs")) {
      case "esm" -> BundleFormat.ESM;
      case "iife" -> BundleFormat.IIFE;
      default -> BundleFormat.COMMONJS;
    };
  }

  private static Platform platform(Params params) throws RequestFault {
    return switch (params.choice("platform", List.of("node", "browser", "neutral")).orElse("node")) {
      case "browser" -> Platform.BROWSER;
      case "neutral" -> Platform.NEUTRAL;
      default -> Platform.NODE;
    };
  }

  private static MapPlace map(Params params) throws RequestFault {
    return switch (params.word("sourceMap")) {
      case "", "false" -> MapPlace.NONE;
      case "true", "external" -> MapPlace.EXTERNAL;
      case "inline" -> MapPlace.INLINE;
      case "hidden" -> MapPlace.HIDDEN;
      default -> throw RequestFault.badField("params.sourceMap", "boolean|external|inline|hidden");
    };
  }

  private static List<BundleRequest.Entry> entries(Params params, String folder) throws RequestFault {
    String ending = params.optionalText("ext").orElse(".js");
    var entries = new ArrayList<BundleRequest.Entry>();
    for (JsonValue element : params.elements("entries")) {
      var entry = new LinkedHashMap<String, String>();
      if (element instanceof JsonValue.Dictionary object) {
        object.text("in").ifPresent(in -> entry.put("in", in));
        object.text("out").ifPresent(out -> entry.put("out", out));
      } else if (element instanceof JsonValue.Text text) {
        entry.put("in", text.value());
      }
      String in = entry.get("in");
      if (in == null) {
        throw RequestFault.badField("params.entries", "{in, out}[]");
      }
      String path = FileModules.keyOf(Path.of(folder).resolve(in));
      entries.add(new BundleRequest.Entry(path, entry.getOrDefault("out", stem(path)) + ending));
    }
    if (entries.isEmpty()) {
      throw RequestFault.badField("params.entries", "{in, out}[]");
    }
    return entries;
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
