package tj.somon.modules.load;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;

/** Reads the text of a module as what it is: a pure function of the file's name, its package's type and the text. */
final class UnitReader {
  private UnitReader() {}

  /**
   * Reads a text.
   *
   * @param type what the package says of its {@code .js} files: {@code module}, {@code commonjs} or empty
   * @param checkpoint is passed on the way
   */
  static ModuleUnit read(String key, SourceText source, String type, Checkpoint checkpoint) {
    if (key.endsWith(".json")) {
      return json(source);
    }
    Language language = Language.ofPath(key);
    if (!key.endsWith(".js")) {
      return of(source, language, Language.goalOfPath(key), checkpoint);
    }
    return switch (type) {
      case "commonjs" -> of(source, language, SourceGoal.COMMONJS, checkpoint);
      case "module" -> of(source, language, SourceGoal.MODULE, checkpoint);
      default -> undecided(source, language, checkpoint);
    };
  }

  private static ModuleUnit of(SourceText source, Language language, SourceGoal goal, Checkpoint checkpoint) {
    return unit(Compiler.analyze(source, language, goal, checkpoint), goal);
  }

  private static ModuleUnit unit(Analysis analysis, SourceGoal goal) {
    return goal == SourceGoal.COMMONJS
        ? new ModuleUnit(ModuleKind.COMMONJS, analysis, CommonJsShape.of(analysis.program()), List.of())
        : new ModuleUnit(ModuleKind.MODULE, analysis, CommonJsShape.NONE, List.of());
  }

  /** JavaScript that only its text tells apart (Node.js, "Syntax detection"). */
  private static ModuleUnit undecided(SourceText source, Language language, Checkpoint checkpoint) {
    if (seemsModule(source.text())) {
      Analysis module = Compiler.analyze(source, language, SourceGoal.MODULE, checkpoint);
      return module.moduleRecord().moduleSyntax() ? unit(module, SourceGoal.MODULE)
          : of(source, language, SourceGoal.COMMONJS, checkpoint);
    }
    Analysis script = Compiler.analyze(source, language, SourceGoal.COMMONJS, checkpoint);
    if (script.moduleRecord().moduleSyntax() || script.hasErrors()) {
      Analysis module = Compiler.analyze(source, language, SourceGoal.MODULE, checkpoint);
      if (module.moduleRecord().moduleSyntax()) {
        return unit(module, SourceGoal.MODULE);
      }
    }
    return unit(script, SourceGoal.COMMONJS);
  }

  /** A guess that saves most files from being parsed twice. */
  private static boolean seemsModule(String text) {
    for (int at = 0; at >= 0 && at < text.length(); at = nextLine(text, at)) {
      if (text.startsWith("import", at) || text.startsWith("export", at) && !text.startsWith("exports", at)) {
        return true;
      }
    }
    return false;
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? -1 : end + 1;
  }

  private static ModuleUnit json(SourceText source) {
    List<Diagnostic> findings = switch (JsonReader.read(source.text())) {
      case JsonParsing.Parsed _ -> List.of();
      case JsonParsing.Malformed malformed -> {
        int end = Math.min(malformed.offset() + 1, source.length());
        int start = Math.min(malformed.offset(), end);
        yield List.of(Diagnostic.of(LoadCode.INVALID_JSON, start, end, Map.of("file", source.path())));
      }
    };
    return new ModuleUnit(ModuleKind.JSON, null, CommonJsShape.NONE, findings);
  }
}
