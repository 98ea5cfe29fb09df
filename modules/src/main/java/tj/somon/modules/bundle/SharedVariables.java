package tj.somon.modules.bundle;

import java.util.LinkedHashSet;
import java.util.Set;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;

/** Variables that are declared outside the function in which they get their values. */
final class SharedVariables {
  private final Linked linked;
  private final References references;
  private final BundleFormat format;
  private final Set<String> names = new LinkedHashSet<>();

  SharedVariables(Linked linked, References references, BundleFormat format) {
    this.linked = linked;
    this.references = references;
    this.format = format;
  }

  /**
   * Decides what CommonJS modules see though it is made in another function, and the result of one that waits.
   *
   * @param apart whether modules stand in a function of their own
   * @param namespace whether the entry has a namespace object
   */
  void decide(boolean apart, boolean namespace) {
    if (apart && format == BundleFormat.IIFE && namespace) {
      names.add(references.namespace(linked.entry()));
    }
    if (apart && linked.modules().stream().anyMatch(SharedVariables::asks)) {
      linked.wrapped().forEach(index -> names.add(references.record(index)));
      if (linked.isEntryAsked()) {
        names.add(references.record(linked.entry()));
      }
      linked.wrappedFacades().forEach(facade -> names.add(references.facadeRecord(linked.facade(facade))));
      for (LinkedModule module : linked.modules()) {
        if (module.isIncluded() && !module.isCommonJs() && module.needsNamespace() && !module.isWrapped()) {
          names.add(references.namespace(module.index()));
        }
      }
      linked.usedFacades().stream().filter(number -> !linked.wrappedFacades().contains(number))
          .forEach(number -> names.add(references.facade(linked.facade(number))));
    }
  }

  /** Whether a CommonJS module asks for one that may be none. */
  private static boolean asks(LinkedModule module) {
    return module.isIncluded() && module.isCommonJs() && module.record().requests().stream()
        .anyMatch(request -> request.kind() == RequestKind.DYNAMIC_IMPORT || request.kind() == RequestKind.REQUIRE);
  }

  /** The beginning of what gives a variable its first value. */
  String assigned(String name) {
    return (names.contains(name) ? "" : "var ") + name + " = ";
  }

  /** Declares them; empty for none. */
  String declaration() {
    return names.isEmpty() ? "" : "var " + String.join(", ", names) + ";";
  }
}
