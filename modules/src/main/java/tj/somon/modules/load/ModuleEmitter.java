package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashMap;
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
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.Language;

/** Turns modules that are linked into what an engine takes. */
final class ModuleEmitter {
  private final LinkCheck links;
  private final boolean unicodeProperties;
  private final Map<String, Set<String>> required;

  /**
   * An emitter of modules of a program that is whole.
   *
   * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions
   */
  ModuleEmitter(Iterable<ScannedModule> program, LinkCheck links, boolean unicodeProperties) {
    this.links = links;
    this.unicodeProperties = unicodeProperties;
    this.required = new HashMap<>();
    for (ScannedModule importer : program) {
      addRequired(importer);
    }
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
    return !unicodeProperties && (text.contains("\\p{") || text.contains("\\P{"));
  }

  private Output plain(ScannedModule module, String code) {
    return new Output(
        new CompiledModule(module.key(), module.kind(), code, "", module.links(), namesOf(module), required(module)),
        Set.of(), List.of());
  }

  private EmitOptions optionsFor(ScannedModule module, EmitOptions.PreludePlace prelude) {
    boolean commonJs = module.kind() == ModuleKind.COMMONJS;
    return EmitOptions.DEFAULTS.withFormat(commonJs ? ModuleFormat.COMMONJS : ModuleFormat.PRESERVE)
        .withPrelude(prelude).withUnicodeProperties(unicodeProperties)
        .withMap(EmitOptions.MapOptions.of("", module.key(), false))
        .withTypes((specifier, name) -> links.meaning(module, specifier, name) == Meaning.TYPE);
  }

  /** Names that importers ask for of a CommonJS module, by name. */
  private Set<String> required(ScannedModule module) {
    return module.kind() == ModuleKind.COMMONJS ? required.getOrDefault(module.key(), Set.of()) : Set.of();
  }

  private void addRequired(ScannedModule importer) {
    if (importer.analysis() == null) {
      return;
    }
    ModuleRecord record = importer.analysis().moduleRecord();
    for (ImportedName imported : record.imports()) {
      if (!imported.typeOnly()) {
        addRequired(importer, record.requests().get(imported.request()), imported.imported());
      }
    }
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Indirect i && !i.typeOnly()) {
        addRequired(importer, record.requests().get(i.request()), i.imported());
      }
    }
  }

  private void addRequired(ScannedModule importer, ModuleRequest request, String name) {
    String key = importer.keyOf(request);
    if (key != null && !name.equals(ImportedName.NAMESPACE) && !name.equals("default")) {
      required.computeIfAbsent(key, _ -> new TreeSet<>()).add(name);
    }
  }

  private static List<String> namesOf(ScannedModule module) {
    return List.copyOf(new TreeSet<>(module.unit().shape().names()));
  }
}
