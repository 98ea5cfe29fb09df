package tj.somon.modules.link;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;

/** Marks what the program needs, part by part, from the entry on. */
final class Liveness {
  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  private final Facades facades;
  private final BitSet usedFacades = new BitSet();
  private final BitSet required = new BitSet();
  private final BitSet imported = new BitSet();
  private final BitSet importedFacades = new BitSet();
  private final BitSet whole = new BitSet();

  Liveness(List<LinkedModule> modules, ExportMatcher matcher, Facades facades) {
    this.modules = modules;
    this.matcher = matcher;
    this.facades = facades;
  }

  /** Facades of which something is needed. */
  BitSet usedFacades() {
    return usedFacades;
  }

  /** ECMAScript modules that a call of {@code require} leads to. */
  BitSet required() {
    return required;
  }

  /** ECMAScript modules that a call of {@code import} leads to. */
  BitSet imported() {
    return imported;
  }

  /** Facades that a call of {@code import} leads to. */
  BitSet importedFacades() {
    return importedFacades;
  }

  /**
   * Marks all that an entry needs.
   *
   * @param whole whether its namespace object is needed
   * @param shake whether unused parts without effect stay away
   */
  void mark(LinkedModule entry, boolean whole, boolean shake) {
    for (LinkedModule module : modules) {
      if (shake && !module.isCommonJs()) {
        new EffectJudge(module, modules, matcher).judge();
      }
    }
    include(entry);
    if (entry.isCommonJs()) {
      return;
    }
    if (whole && !(matcher.exportsOf(entry.index()).isEmpty() && matcher.foreignStars(entry.index()).isEmpty())) {
      useNamespace(entry);
    }
    matcher.exportsOf(entry.index()).values().forEach(this::use);
    matcher.foreignStars(entry.index()).forEach(usedFacades::set);
  }

  private void include(LinkedModule module) {
    if (module.included) {
      return;
    }
    module.included = true;
    for (Part part : module.parts().list()) {
      if (part.hasEffect()) {
        include(module, part);
      }
    }
    Requests.statics(module, (request, dependency) -> evaluate(module, request, dependency));
  }

  /** A module that is imported is evaluated, if that has an effect. */
  private void evaluate(LinkedModule importer, int request, Dependency dependency) {
    if (!dependency.isInside()) {
      use(matcher.requested(importer, request, ImportedName.NAMESPACE));
      return;
    }
    LinkedModule target = modules.get(dependency.target());
    if (!target.module().facts().sideEffects()) {
      return;
    }
    if (target.isCommonJs()) {
      use(matcher.requested(importer, request, ImportedName.NAMESPACE));
    } else {
      include(target);
    }
  }

  private void include(LinkedModule module, Part part) {
    if (part.isIncluded()) {
      return;
    }
    part.include();
    for (int symbol : part.usedSymbols()) {
      useSymbol(module, symbol);
    }
    for (int symbol : part.declaredSymbols()) {
      useSymbol(module, symbol);
    }
    for (NamespaceUse use : part.namespaceUses()) {
      use(module, use);
    }
    for (int request : part.requests()) {
      called(module, module.record().requests().get(request), request);
    }
  }

  private void use(LinkedModule module, NamespaceUse use) {
    Origin whole = matcher.imported(module, module.record().imports().get(module.importOf(use.symbol())));
    if (whole instanceof Origin.Whole(int target)) {
      use(NamespaceUses.origin(modules, matcher.certain(target, use.name()), use, target));
    } else {
      use(whole);
    }
  }

  private void called(LinkedModule module, ModuleRequest request, int index) {
    Dependency dependency = module.dependency(index);
    if (!dependency.isInside()) {
      return;
    }
    LinkedModule target = modules.get(dependency.target());
    boolean require = request.kind() == RequestKind.REQUIRE;
    if (!target.isCommonJs()) {
      (require ? required : imported).set(target.index());
      useNamespace(target);
      includeAll(target);
    } else if (require) {
      include(target);
    } else {
      Origin origin = matcher.requested(module, index, ImportedName.NAMESPACE);
      use(origin);
      if (origin instanceof Origin.Foreign(int facade, String _)) {
        importedFacades.set(facade);
      }
    }
  }

  /** A module that is asked for by a call is evaluated with all that it imports, whatever its package promises. */
  private void includeAll(LinkedModule module) {
    var waiting = new ArrayDeque<LinkedModule>();
    waiting.push(module);
    while (!waiting.isEmpty()) {
      LinkedModule next = waiting.pop();
      if (whole.get(next.index())) {
        continue;
      }
      whole.set(next.index());
      include(next);
      Requests.statics(next, (request, dependency) -> {
        if (dependency.isInside() && !modules.get(dependency.target()).isCommonJs()) {
          waiting.push(modules.get(dependency.target()));
        } else {
          use(matcher.requested(next, request, ImportedName.NAMESPACE));
        }
      });
    }
  }

  private void useSymbol(LinkedModule module, int symbol) {
    int imported = module.importOf(symbol);
    if (imported >= 0) {
      use(matcher.imported(module, module.record().imports().get(imported)));
      return;
    }
    include(module);
    for (int part : module.parts().bySymbol()[symbol]) {
      include(module, module.parts().list().get(part));
    }
  }

  private void use(Origin origin) {
    switch (origin) {
      case Origin.Own(int module, int symbol, String exported) -> {
        modules.get(module).usedExports.add(exported);
        useSymbol(modules.get(module), symbol);
      }
      case Origin.Whole(int module) -> useNamespace(modules.get(module));
      case Origin.Property(int module, String _) -> {
        modules.get(module).usedExports.add("default");
        useSymbol(modules.get(module), modules.get(module).defaultSymbol());
      }
      case Origin.Foreign(int facade, String _) -> {
        usedFacades.set(facade);
        if (!facades.get(facade).isOutside()) {
          include(modules.get(facades.get(facade).module()));
        }
      }
      case Origin.Late(int module, String _) -> useNamespace(modules.get(module));
      case Origin.Missing _,Origin.TypeOnly _,Origin.Ambiguous _ -> {
      }
    }
  }

  private void useNamespace(LinkedModule module) {
    if (module.namespace) {
      return;
    }
    module.namespace = true;
    include(module);
    for (Map.Entry<String, Origin> export : matcher.exportsOf(module.index()).entrySet()) {
      module.usedExports.add(export.getKey());
      use(export.getValue());
    }
    for (int facade : matcher.foreignStars(module.index())) {
      use(new Origin.Foreign(facade, ImportedName.NAMESPACE));
    }
  }
}
