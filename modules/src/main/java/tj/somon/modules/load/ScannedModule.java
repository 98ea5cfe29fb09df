package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.SourceText;

/**
 * A module that has been read, its specifiers resolved. Its tree is gone: whoever needs it reads the text again.
 *
 * @param source nothing if the file could not be read
 * @param links what the specifiers mean that lead somewhere
 * @param findings about this module
 * @param wanted keys of the modules that this one wants, each once, in the order in which it asks for them
 * @param draft its JavaScript, if it is made already
 */
record ScannedModule(String key, ModuleFacts facts, @Nullable SourceText source, Map<String, LinkTarget> links,
    List<Located> findings, List<String> wanted, @Nullable Draft draft) {
  ScannedModule {
    links = Map.copyOf(links);
    findings = List.copyOf(findings);
    wanted = List.copyOf(wanted);
  }

  /** A module whose specifiers are resolved. */
  static ScannedModule linked(String key, ModuleFacts facts, SourceText source, Map<String, LinkTarget> links,
      List<Diagnostic> findings) {
    var located = new ArrayList<Located>(findings.size());
    for (Diagnostic finding : findings) {
      located.add(new Located(source, finding));
    }
    return new ScannedModule(key, facts, source, links, located, wantedBy(facts, links), null);
  }

  /** A module whose file cannot be read. */
  static ScannedModule refused(String key, Located problem) {
    return new ScannedModule(key, ModuleFacts.NONE, null, Map.of(), List.of(problem), List.of(), null);
  }

  private static List<String> wantedBy(ModuleFacts facts, Map<String, LinkTarget> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    var wanted = new ArrayList<String>(links.size());
    Set<String> taken = new HashSet<>();
    for (ModuleRequest request : facts.requests()) {
      if (links.get(request.specifier()) instanceof LinkTarget.Loaded(String target) && taken.add(target)) {
        wanted.add(target);
      }
    }
    return wanted;
  }

  /** The same module with its JavaScript, or without. */
  ScannedModule withDraft(@Nullable Draft made) {
    return new ScannedModule(key, facts, source, links, findings, wanted, made);
  }

  ModuleKind kind() {
    return facts.kind();
  }

  /** Nothing for JSON and for files that could not be read. */
  @Nullable
  ModuleRecord record() {
    return facts.record();
  }

  boolean hasErrors() {
    for (Located finding : findings) {
      if (finding.diagnostic().isError()) {
        return true;
      }
    }
    return false;
  }

  /** The key that a request of this module leads to, if it is a module of the program. */
  @Nullable
  String keyOf(ModuleRequest request) {
    return links.get(request.specifier()) instanceof LinkTarget.Loaded(String target) ? target : null;
  }

  /** Whether it has dynamic imports whose modules are not known, or are not there now. */
  boolean demands() {
    ModuleRecord record = record();
    if (record != null && record.computedImports()) {
      return true;
    }
    for (ModuleRequest request : facts.requests()) {
      if (!links.containsKey(request.specifier())) {
        return true;
      }
    }
    return false;
  }
}
