package tj.somon.cli;

import java.util.List;
import java.util.Locale;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.source.Span;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.resolve.Explained;
import tj.somon.modules.resolve.PackageFacts;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.Resolution.Failed;
import tj.somon.modules.resolve.Resolution.Resolved;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Step;

/** What a specifier means, for programs. */
final class ResolutionJson {
  private ResolutionJson() {}

  /** One line, without a line end; with the steps if they are wanted or nothing was found. */
  static String line(ResolveRequest request, Explained explained, boolean steps, Messages messages) {
    var json = new JsonWriter().beginObject().name("specifier").value(request.specifier());
    json.name("from").value(request.importer()).name("kind").value(request.form().word());
    switch (explained.resolution()) {
      case Resolved file -> file(json, file, messages);
      case Resolution.Builtin(String name) -> json.name("builtin").value(name).name("external").value(true);
      case Resolution.External(String specifier) -> json.name("path").value(specifier).name("external").value(true);
      case Resolution.Data(String url, var format) ->
        json.name("data").value(url).name("format").value(word(format)).name("external").value(false);
      case Resolution.Empty(String path) -> json.name("empty").value(path).name("external").value(false);
      case Failed failed -> failed(json, failed, request, messages);
    }
    if (steps || explained.resolution() instanceof Failed) {
      json.name("tried");
      steps(json, explained.steps());
    }
    return json.endObject().finish();
  }

  private static void file(JsonWriter json, Resolved file, Messages messages) {
    json.name("path").value(file.path());
    if (!file.suffix().isEmpty()) {
      json.name("suffix").value(file.suffix());
    }
    json.name("extension").value(ResolveCommand.extension(file.path())).name("external").value(false);
    json.name("format").value(word(file.format()));
    if (file.ofPackage().isPresent()) {
      PackageFacts facts = file.ofPackage().get();
      json.name("package").beginObject().name("name").value(facts.name()).name("version").value(facts.version());
      json.name("folder").value(facts.folder()).endObject();
      json.name("sideEffects").value(facts.hasSideEffects(file.path()));
    }
    if (!file.warnings().isEmpty()) {
      json.name("warnings").beginArray();
      for (Resolution.Warning warning : file.warnings()) {
        json.value(messages.text(warning.code(), warning.arguments()));
      }
      json.endArray();
    }
  }

  private static void failed(JsonWriter json, Failed failed, ResolveRequest request, Messages messages) {
    Diagnostic diagnostic = failed.at(new Span(0, 0));
    json.name("error").beginObject().name("code").value(failed.code().id());
    json.name("nodeCode").value(failed.nodeCode(request.form())).name("message").value(messages.text(diagnostic));
    json.name("notes").beginArray();
    for (Note note : failed.notes()) {
      json.value(messages.text(diagnostic, note));
    }
    json.endArray().endObject();
  }

  private static void steps(JsonWriter json, List<Step> steps) {
    json.beginArray();
    for (Step step : steps) {
      json.beginObject().name("kind").value(word(step.kind())).name("subject").value(step.subject());
      json.name("result").value(word(step.result())).endObject();
    }
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
