package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.NameHints;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.modules.load.LoadCode;
import tj.somon.compiler.module.RequestKind;

/** Finds the imports and re-exports of names that the other module does not export, or that mean two things. */
final class ImportCheck {
  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  private final List<Located> findings = new ArrayList<>();
  /** Modules that neither wait nor import one that does, as far as that was asked. */
  private final BitSet quiet = new BitSet();
  private final NameHints hints = new NameHints();
  /** Where the request of the next item is looked for. */
  private int next;

  ImportCheck(List<LinkedModule> modules, ExportMatcher matcher) {
    this.modules = modules;
    this.matcher = matcher;
  }

  List<Located> findings() {
    for (LinkedModule module : modules) {
      required(module);
      phases(module);
      if (!module.isCommonJs()) {
        next = 0;
        module.code().program().body().forEach(statement -> check(module, statement));
      }
    }
    return findings;
  }

  /** A module that waits, or imports one that does, cannot be had at once. */
  private void required(LinkedModule module) {
    List<ModuleRequest> requests = module.record().requests();
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).kind() == RequestKind.REQUIRE && module.dependency(i).isInside()
          && mustWait(module.dependency(i).target())) {
        var arguments = Map.of("module", modules.get(module.dependency(i).target()).module().shown());
        findings.add(new Located(module.module().source(),
            new Diagnostic(LinkCode.REQUIRED_MODULE_WAITS, requests.get(i).span(), arguments, List.of())));
      }
    }
  }

  /** The source of a module, or its evaluation at the first use, is nothing that a bundle can give. */
  private void phases(LinkedModule module) {
    List<ModuleRequest> requests = module.record().requests();
    for (int i = 0; i < requests.size(); i++) {
      if (!requests.get(i).phase().isEmpty() && module.dependency(i).isInside()) {
        var arguments = Map.of("module", modules.get(module.dependency(i).target()).module().shown(), "phase",
            requests.get(i).phase());
        findings.add(new Located(module.module().source(),
            new Diagnostic(LinkCode.PHASE_OF_BUNDLED_MODULE, requests.get(i).span(), arguments, List.of())));
      }
    }
  }

  /** What was visited in vain is not visited again. */
  private boolean mustWait(int index) {
    boolean waits = waits(index, quiet);
    if (waits) {
      quiet.clear();
    }
    return waits;
  }

  private boolean waits(int index, BitSet visited) {
    if (visited.get(index) || modules.get(index).isCommonJs()) {
      return false;
    }
    visited.set(index);
    return modules.get(index).isAsync()
        || Components.targets(modules.get(index), modules).stream().anyMatch(target -> waits(target.index(), visited));
  }

  private void check(LinkedModule module, Statement statement) {
    switch (statement) {
      case ModuleItem.Import i -> {
        if (i.defaultName() != null) {
          check(module, i, "default", i.defaultName());
        }
        if (i.named() != null) {
          for (ImportSpecifier specifier : i.named()) {
            check(module, i, specifier.imported().name(), specifier.imported());
          }
        }
      }
      case ModuleItem.ExportNames e when e.specifier() != null -> {
        for (ExportSpecifier specifier : e.names()) {
          check(module, e, specifier.local().name(), specifier.local());
        }
      }
      default -> {
      }
    }
  }

  private void check(LinkedModule module, ModuleItem item, String name, Node place) {
    int request = requestOf(module, item);
    if (request < 0) {
      return;
    }
    switch (matcher.requested(module, request, name)) {
      case Origin.Missing _ -> {
        int target = module.dependency(request).target();
        add(module, LoadCode.NO_SUCH_EXPORT, place,
            Map.of("name", name, "module", modules.get(target).module().shown()), nearest(target, name));
      }
      case Origin.Ambiguous(int first, int second) -> add(module, LoadCode.AMBIGUOUS_EXPORT, place,
          Map.of("name", name, "first", shown(first), "second", shown(second)), List.of());
      case Origin.Own _,Origin.Whole _,Origin.Property _,Origin.Foreign _,Origin.Late _,Origin.TypeOnly _ -> {
      }
    }
  }

  private String shown(int module) {
    return module < 0 ? "" : modules.get(module).module().shown();
  }

  private List<Note> nearest(int target, String name) {
    if (name.equals("default")) {
      return List.of(Note.of("note.no-default", Map.of("module", modules.get(target).module().shown())));
    }
    return hints.nearest(name, matcher.exportsOf(target).keySet())
        .map(near -> List.of(Note.of("note.nearest-export", Map.of("name", near)))).orElse(List.of());
  }

  /** Items and static requests come in the same order. */
  private int requestOf(LinkedModule module, ModuleItem item) {
    List<ModuleRequest> requests = module.record().requests();
    for (; next < requests.size(); next++) {
      if (requests.get(next).nodeId() == item.id()) {
        return requests.get(next).typeOnly() ? -1 : next;
      }
    }
    next = 0;
    return -1;
  }

  private void add(LinkedModule module, tj.somon.compiler.diagnostics.DiagnosticCode code, Node place,
      Map<String, String> arguments, List<Note> notes) {
    var span = new tj.somon.compiler.source.Span(place.start(), place.end());
    findings.add(new Located(module.module().source(), new Diagnostic(code, span, arguments, notes)));
  }
}
