package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.load.ModuleKind;

/** A module that has been read, not yet numbered. */
record ReadModule(String key, String shown, ModuleKind kind, SourceText source, @Nullable Analysis analysis,
    @Nullable LinkableModule code, List<Found> found, FileFacts facts, boolean nodeImports, List<Located> findings) {

  /** What the keys of modules without content begin with. */
  static final String DISABLED = "(disabled):";

  /** A request and the answer to it; null for none. */
  record Found(ModuleRequest request, Lookup.@Nullable Answer answer) {
    @Nullable
    String file() {
      return switch (answer) {
        case Lookup.Answer.File(String path, var _) -> path;
        case Lookup.Answer.Disabled(String path) -> DISABLED + path;
        case Lookup.Answer.Outside _,Lookup.Answer.Nothing _ -> null;
        case null -> null;
      };
    }
  }

  /** The same module with a finding more. */
  ReadModule with(Located finding) {
    var more = new ArrayList<>(findings);
    more.add(finding);
    return new ReadModule(key, shown, kind, source, analysis, code, found, facts, nodeImports, more);
  }

  /** Keys of the modules that this one asks for. */
  List<String> wanted() {
    var wanted = new ArrayList<String>();
    for (Found one : found) {
      String file = one.file();
      if (file != null) {
        wanted.add(file);
      }
    }
    return wanted;
  }

  GraphModule numbered(int number, Map<String, Integer> index) {
    var dependencies = new ArrayList<Dependency>(found.size());
    for (Found one : found) {
      dependencies.add(dependency(one, index));
    }
    return new GraphModule(number, ModuleKey.of(key).path(), shown, kind, source, Optional.ofNullable(analysis),
        Optional.ofNullable(code), dependencies, facts, nodeImports, findings);
  }

  private static Dependency dependency(Found one, Map<String, Integer> index) {
    String file = one.file();
    if (file != null) {
      return new Dependency(one.request(), index.getOrDefault(file, Dependency.NOWHERE), "", false);
    }
    return one.answer() instanceof Lookup.Answer.Outside(String specifier, boolean builtin)
        ? new Dependency(one.request(), Dependency.OUTSIDE, specifier, builtin)
        : new Dependency(one.request(), Dependency.NOWHERE, one.request().specifier(), false);
  }
}
