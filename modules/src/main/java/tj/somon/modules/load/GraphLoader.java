package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions.PreludePlace;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Span;
import tj.somon.modules.resolve.ImportForm;

/**
 * Loads one program: its entry, all that the entry imports, and later what the running program asks for. All modules are
 * read before anything is refused, so that all findings come at once.
 */
public final class GraphLoader {
  private static final Span NOWHERE = new Span(0, 0);

  private final SpecifierLinks specifiers;
  private final ModuleScanner scanner;
  private final ModuleSource source;
  private final Map<String, ScannedModule> modules = new LinkedHashMap<>();
  private final ModuleEmitter emitter;
  private final LinkCheck links;
  private final ReentrantLock loading = new ReentrantLock();

  public GraphLoader(ModuleSource source, LoadOptions options) {
    this.source = source;
    this.specifiers = new SpecifierLinks(source, options.resolving());
    this.scanner = new ModuleScanner(source, specifiers, options);
    this.emitter = new ModuleEmitter(modules, options);
    this.links = new LinkCheck(modules);
  }

  /**
   * Loads a program.
   *
   * @param entry absolute path of the file to run
   */
  public LoadResult load(String entry) {
    loading.lock();
    try {
      String key = source.canonical(entry);
      return program(key, read(List.of(key)));
    } finally {
      loading.unlock();
    }
  }

  /** Reads modules and all that they want; answers those that were not known before. */
  private List<ScannedModule> read(List<String> entries) {
    var added = new ArrayList<ScannedModule>();
    try (var workers = new Workers()) {
      for (List<String> wanted = unknown(entries); !wanted.isEmpty();) {
        var next = new ArrayList<String>();
        for (ScannedModule module : workers.map(wanted, scanner::scan)) {
          modules.put(module.key(), module);
          added.add(module);
          next.addAll(module.wanted());
        }
        wanted = unknown(next);
      }
    }
    return added;
  }

  private List<String> unknown(List<String> keys) {
    return keys.stream().distinct().filter(key -> !modules.containsKey(key)).toList();
  }

  private LoadResult program(String entry, List<ScannedModule> added) {
    var findings = new ArrayList<Located>(findingsOf(added));
    var aliases = new TreeSet<String>();
    List<CompiledModule> compiled = write(added, PreludePlace.SEPARATE, findings, aliases);
    if (hasErrors(findings)) {
      return new LoadResult(Optional.empty(), findings);
    }
    String prelude = Compiler.prelude(aliases).orElse("");
    return new LoadResult(
        Optional.of(new ModuleGraph(entry, prelude, compiled, added.stream().anyMatch(ScannedModule::demands))),
        findings);
  }

  private List<Located> findingsOf(List<ScannedModule> added) {
    var findings = new ArrayList<Located>();
    for (ScannedModule module : added) {
      findings.addAll(module.findings());
      findings.addAll(links.missingNames(module));
    }
    return findings;
  }

  private List<CompiledModule> write(List<ScannedModule> added, PreludePlace prelude, List<Located> findings,
      TreeSet<String> aliases) {
    var compiled = new ArrayList<CompiledModule>();
    try (var workers = new Workers()) {
      for (ModuleEmitter.Output output : workers.map(added, module -> emitter.emit(module, prelude))) {
        findings.addAll(output.findings());
        aliases.addAll(output.aliases());
        if (output.module() != null) {
          compiled.add(output.module());
        }
      }
    }
    return compiled;
  }

  private static boolean hasErrors(List<Located> findings) {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }

  /**
   * What loads for the running program. Safe for use by any thread.
   *
   * @param text what findings say, for the error that the program gets
   */
  public ModuleDemand demand(Function<List<Located>, String> text) {
    return (specifier, importer) -> {
      loading.lock();
      try {
        specifiers.renew();
        return answer(specifier, importer, text);
      } finally {
        loading.unlock();
      }
    };
  }

  private ModuleDemand.Answer answer(String specifier, String importer, Function<List<Located>, String> text) {
    return switch (specifiers.link(specifier, importer)) {
      case SpecifierLinks.Link.To(LinkTarget.Loaded target, var _) -> loaded(target, text);
      case SpecifierLinks.Link.To(LinkTarget target, var _) -> new ModuleDemand.Answer.Supplied(target, List.of());
      case SpecifierLinks.Link.Nowhere(var failed) -> refused(failed.nodeCode(ImportForm.IMPORT), failed.at(NOWHERE), text);
      case SpecifierLinks.Link.NoModule(String written) ->
        refused("ERR_UNKNOWN_FILE_EXTENSION", SpecifierLinks.noModule(written, NOWHERE), text);
    };
  }

  private static ModuleDemand.Answer refused(String code, Diagnostic finding, Function<List<Located>, String> text) {
    return new ModuleDemand.Answer.Refused(code, text.apply(List.of(Located.nowhere(finding))));
  }

  private ModuleDemand.Answer loaded(LinkTarget.Loaded target, Function<List<Located>, String> text) {
    List<ScannedModule> added = read(List.of(target.key()));
    var findings = new ArrayList<Located>(findingsOf(added));
    List<CompiledModule> compiled = write(added, PreludePlace.INLINE, findings, new TreeSet<>());
    if (hasErrors(findings)) {
      added.forEach(module -> modules.remove(module.key()));
      return new ModuleDemand.Answer.Refused("ERR_SOMON_COMPILE", text.apply(findings));
    }
    return new ModuleDemand.Answer.Supplied(target, compiled);
  }
}
