package tj.somon.cli.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tj.somon.cli.DiagnosticJson;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.EmitOptions.MapOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonWriter;

/** {@code compile}: a source to JavaScript; specifiers stay as they are written. */
final class CompileMethod implements Method {
  private static final String TARGET = "esnext";

  private final Messages messages;

  CompileMethod(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void answer(Params params, JsonWriter result) throws RequestFault {
    SourceText source = SourceText.of(params.text("path"), params.text("source"));
    Optional<String> format = params.choice("format", List.of("preserve", "esm", "commonjs"));
    boolean map = params.flag("sourceMap");
    refuse(params);
    Analysis analysis = analyze(source, params);
    Emitted emitted = Compiler.emit(analysis, EmitOptions.DEFAULTS.withFormat(format(format.orElse("preserve")))
        .withMap(map ? MapOptions.of("", source.path(), false) : MapOptions.NONE));
    List<Diagnostic> diagnostics = Diagnostics.inSourceOrder(analysis.diagnostics(), emitted.diagnostics());
    failOnErrors(source, diagnostics);
    result.name("code").value(emitted.code());
    if (emitted.map().isPresent()) {
      result.name("map").value(emitted.map().get());
    }
    result.name("diagnostics");
    DiagnosticJson.write(result, located(source, diagnostics), messages);
  }

  private static void refuse(Params params) throws RequestFault {
    if (params.flag("minify")) {
      throw RequestFault.unsupported("minify");
    }
    Optional<String> target = params.choice("target", List.of("es5", "es2015", "es2020", TARGET));
    if (!target.orElse(TARGET).equals(TARGET)) {
      throw RequestFault.unsupported("target");
    }
  }

  /** The analysis of a program without errors; the goal asked for wins over the path's. */
  static Analysis analyze(SourceText source, Params params) throws RequestFault {
    Optional<String> asked = params.choice("goal", List.of("module", "script"));
    params.finish();
    SourceGoal goal = Language.goalOfPath(source.path());
    if (asked.isPresent()) {
      goal = asked.get().equals("module") ? SourceGoal.MODULE : SourceGoal.SCRIPT;
    }
    Analysis analysis = Compiler.analyze(source, Language.ofPath(source.path()), goal);
    failOnErrors(source, analysis.diagnostics());
    return analysis;
  }

  private static void failOnErrors(SourceText source, List<Diagnostic> diagnostics) throws RequestFault {
    if (Diagnostics.forbidOutput(diagnostics)) {
      throw RequestFault.compileError(located(source, diagnostics));
    }
  }

  private static List<Located> located(SourceText source, List<Diagnostic> diagnostics) {
    var located = new ArrayList<Located>(diagnostics.size());
    for (Diagnostic diagnostic : diagnostics) {
      located.add(new Located(source, diagnostic));
    }
    return located;
  }

  private static ModuleFormat format(String name) {
    return switch (name) {
      case "esm" -> ModuleFormat.ESM;
      case "commonjs" -> ModuleFormat.COMMONJS;
      default -> ModuleFormat.PRESERVE;
    };
  }
}
