package tj.somon.modules.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.RelativePath;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Linked;
import tj.somon.modules.load.ModuleKind;

/** What was read and what went where, in the form of esbuild's metafile. */
final class Metafile {
  private final BundleRequest request;
  private final ModuleGraph graph;
  private final List<Output> outputs = new ArrayList<>();
  private final List<OutputFile> maps = new ArrayList<>();

  private record Output(String path, Linked linked, ChunkWriter.Written written, long bytes, String entry) {}

  Metafile(BundleRequest request, ModuleGraph graph) {
    this.request = request;
    this.graph = graph;
  }

  void output(String path, Linked linked, ChunkWriter.Written written, String code, String entry) {
    outputs.add(new Output(path, linked, written, bytes(code), entry));
  }

  /** Source maps that are files. */
  void maps(List<OutputFile> files) {
    maps.addAll(files);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  String text() {
    var json = new JsonWriter().beginObject().name("inputs").beginObject();
    for (GraphModule module : graph.modules()) {
      input(json, module);
    }
    json.endObject().name("outputs").beginObject();
    for (OutputFile map : maps) {
      json.name(RelativePath.of(map.path(), request.folder())).beginObject().name("imports").beginArray().endArray()
          .name("exports").beginArray().endArray().name("inputs").beginObject().endObject().name("bytes")
          .value(bytes(map.text())).endObject();
    }
    for (Output output : outputs) {
      output(json, output);
    }
    return json.endObject().endObject().finish();
  }

  private void input(JsonWriter json, GraphModule module) {
    json.name(module.shown()).beginObject().name("bytes").value(bytes(module.source().text())).name("imports")
        .beginArray();
    for (Dependency dependency : module.dependencies()) {
      if (dependency.isInside() || dependency.isOutside()) {
        dependency(json, dependency);
      }
    }
    json.endArray();
    if (module.kind() != ModuleKind.JSON) {
      json.name("format").value(module.kind() == ModuleKind.COMMONJS ? "cjs" : "esm");
    }
    json.endObject();
  }

  private void dependency(JsonWriter json, Dependency dependency) {
    json.beginObject().name("path")
        .value(dependency.isInside() ? graph.module(dependency.target()).shown() : dependency.specifier()).name("kind")
        .value(word(dependency.request().kind()));
    if (dependency.isOutside()) {
      json.name("external").value(true);
    } else {
      json.name("original").value(dependency.request().specifier());
    }
    Map<String, String> attributes = dependency.request().attributes();
    if (!attributes.isEmpty()) {
      json.name("with").beginObject();
      attributes.entrySet().stream().sorted(Map.Entry.comparingByKey())
          .forEach(attribute -> json.name(attribute.getKey()).value(attribute.getValue()));
      json.endObject();
    }
    json.endObject();
  }

  private static String word(RequestKind kind) {
    return switch (kind) {
      case IMPORT, RE_EXPORT -> "import-statement";
      case DYNAMIC_IMPORT -> "dynamic-import";
      case REQUIRE -> "require-call";
    };
  }

  private void output(JsonWriter json, Output output) {
    json.name(RelativePath.of(output.path(), request.folder())).beginObject().name("imports").beginArray();
    for (String specifier : output.written().imports()) {
      json.beginObject().name("path").value(specifier).name("kind").value("import-statement").name("external")
          .value(true).endObject();
    }
    json.endArray().name("exports").beginArray();
    output.written().exports().forEach(json::value);
    json.endArray().name("entryPoint").value(output.entry()).name("inputs").beginObject();
    output.written().sizes().forEach((module, size) -> json.name(graph.module(module).shown()).beginObject()
        .name("bytesInOutput").value((long) size).endObject());
    json.endObject().name("bytes").value(output.bytes()).endObject();
  }
}
