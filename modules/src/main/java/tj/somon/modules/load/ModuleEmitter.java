package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.source.Language;

/** Turns modules that are linked into what an engine takes. */
final class ModuleEmitter {
  private final Map<String, ScannedModule> modules;
  private final LinkCheck links;
  private final LoadOptions options;

  ModuleEmitter(Map<String, ScannedModule> modules, LoadOptions options) {
    this.modules = modules;
    this.links = new LinkCheck(modules);
    this.options = options;
  }

  /**
   * A module with its code.
   *
   * @param module nothing if a finding is an error
   * @param aliases Tajik member words that the prelude has to define
   */
  record Output(@Nullable CompiledModule module, Set<String> aliases, List<Located> findings) {}

  /**
   * Writes a module.
   *
   * @param prelude where the aliases go
   */
  Output emit(ScannedModule module, EmitOptions.PreludePlace prelude) {
    Analysis analysis = module.analysis();
    if (module.source() == null) {
      return new Output(null, Set.of(), List.of());
    }
    if (analysis == null) {
      return plain(module, module.source().text());
    }
    if (analysis.language() == Language.JAVASCRIPT && !needsClasses(module.source().text())) {
      return plain(module, module.kind() == ModuleKind.COMMONJS ? "" : module.source().text());
    }
    if (analysis.hasErrors()) {
      return plain(module, "");
    }
    Emitted emitted = Compiler.emit(analysis, optionsFor(module, prelude));
    List<Located> findings = new ArrayList<>();
    for (Diagnostic diagnostic : emitted.diagnostics()) {
      findings.add(new Located(module.source(), diagnostic));
    }
    CompiledModule compiled = emitted.hasErrors() ? null
        : new CompiledModule(module.key(), module.kind(), emitted.code(), emitted.map().orElse(""), module.links(),
            namesOf(module), required(module));
    return new Output(compiled, emitted.aliases(), findings);
  }

  private boolean needsClasses(String text) {
    return !options.unicodeProperties() && (text.contains("\\p{") || text.contains("\\P{"));
  }

  private Output plain(ScannedModule module, String code) {
    return new Output(
        new CompiledModule(module.key(), module.kind(), code, "", module.links(), namesOf(module), required(module)),
        Set.of(), List.of());
  }

  private EmitOptions optionsFor(ScannedModule module, EmitOptions.PreludePlace prelude) {
    boolean commonJs = module.kind() == ModuleKind.COMMONJS;
    return EmitOptions.DEFAULTS.withFormat(commonJs ? ModuleFormat.COMMONJS : ModuleFormat.PRESERVE)
        .withPrelude(prelude).withUnicodeProperties(options.unicodeProperties())
        .withMap(EmitOptions.MapOptions.of("", module.key(), false))
        .withTypes((specifier, name) -> links.meaning(module, specifier, name) == LinkCheck.Meaning.TYPE);
  }

  /** Names that importers ask for of a CommonJS module, by name. */
  private Set<String> required(ScannedModule module) {
    var required = new TreeSet<String>();
    if (module.kind() == ModuleKind.COMMONJS) {
      modules.values().forEach(importer -> addRequired(importer, module.key(), required));
      required.remove("default");
    }
    return required;
  }

  private static void addRequired(ScannedModule importer, String key, Set<String> required) {
    if (importer.analysis() == null) {
      return;
    }
    ModuleRecord record = importer.analysis().moduleRecord();
    for (ImportedName imported : record.imports()) {
      if (!imported.typeOnly() && !imported.imported().equals(ImportedName.NAMESPACE)
          && key.equals(importer.keyOf(record.requests().get(imported.request())))) {
        required.add(imported.imported());
      }
    }
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Indirect i && !i.typeOnly() && !i.imported().equals(ImportedName.NAMESPACE)
          && key.equals(importer.keyOf(record.requests().get(i.request())))) {
        required.add(i.imported());
      }
    }
  }

  private static List<String> namesOf(ScannedModule module) {
    var names = new TreeSet<String>();
    if (module.kind() == ModuleKind.COMMONJS && module.source() != null) {
      CommonJsNames.addTo(names, module.source().text());
    }
    return List.copyOf(names);
  }
}
