package tj.somon.modules.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.NamespaceUse;
import tj.somon.modules.link.NamespaceUses;
import tj.somon.modules.link.Origin;
import tj.somon.modules.link.Part;

/** What is written in the place of the nodes of one module, by node id. */
final class ModuleText {
  private final OutputContext context;
  private final Linked linked;
  private final LinkedModule module;
  private final NameTable names;
  private final @Nullable String[] texts;
  private boolean changed;

  ModuleText(OutputContext context, LinkedModule module) {
    this.context = context;
    this.linked = context.linked();
    this.module = module;
    this.names = module.code().names();
    this.texts = new String[module.code().program().nodeCount()];
  }

  /** The table, or null if every node is written as it is. */
  @Nullable
  String @Nullable [] make() {
    if (!module.isCommonJs()) {
      for (int node : module.parts().importTargets()) {
        put(node, context.helpers().use(Helper.IMMUTABLE));
      }
      symbols();
      for (int node : module.parts().topThis()) {
        put(node, "(void 0)");
      }
    }
    if (context.format() != BundleFormat.ESM) {
      importMeta();
    }
    for (Part part : module.parts().list()) {
      if (part.isIncluded()) {
        for (int request : part.requests()) {
          call(module.record().requests().get(request), module.dependency(request), request);
        }
      }
    }
    if (module.isCommonJs()) {
      if (module.code().source().text().contains("require.main")) {
        mainModule();
      }
      hostNames();
    }
    new Definitions(context.request().define(), names, module.isCommonJs()).apply(module.code().program(), this::put);
    return changed ? texts : null;
  }

  private void put(int node, String text) {
    if (texts[node] == null) {
      texts[node] = text;
      changed = true;
    }
  }

  private void symbols() {
    @Nullable
    String[] bySymbol = new String[names.symbolCount()];
    boolean any = false;
    for (Part part : module.parts().list()) {
      if (part.isIncluded()) {
        part.namespaceUses().forEach(use -> namespaceUse(use, bySymbol));
        for (int symbol : part.usedSymbols()) {
          any |= symbol(symbol, bySymbol);
        }
        for (int symbol : part.declaredSymbols()) {
          any |= symbol < bySymbol.length && symbol(symbol, bySymbol);
        }
      }
    }
    for (int node = 0; node < texts.length; node++) {
      int symbol = names.symbolOf(node);
      if (symbol >= 0 && bySymbol[symbol] != null) {
        put(node, bySymbol[symbol]);
      }
    }
    if (any) {
      keepClassNames();
    }
  }

  private boolean symbol(int symbol, @Nullable String[] bySymbol) {
    if (bySymbol[symbol] != null) {
      return false;
    }
    String name = names.name(symbol);
    if (module.importOf(symbol) >= 0) {
      bySymbol[symbol] = context.references().of(module, linked.names().imported(module, symbol), name);
    } else if (!module.isWrapped()) {
      String given = context.names().symbol(module, symbol);
      bySymbol[symbol] = given.equals(name) ? null : given;
    }
    return bySymbol[symbol] != null;
  }

  private void namespaceUse(NamespaceUse use, @Nullable String[] bySymbol) {
    var direct = NamespaceUses.direct(linked, module, use);
    if (direct.isPresent()) {
      put(use.node(), context.references().of(module, direct.get(), use.name()));
      return;
    }
    symbol(use.symbol(), bySymbol);
  }

  /** A class that gets another name outside keeps its own inside, see {@link TopLevel}. */
  private void keepClassNames() {
    for (Part part : module.parts().list()) {
      var definition = part.isIncluded() ? TopLevel.classOf(part.statement()) : null;
      if (definition == null || definition.name() == null) {
        continue;
      }
      int symbol = names.symbolOf(definition.name().id());
      if (texts[definition.name().id()] != null && !names.is(symbol, SymbolFlags.ASSIGNED)
          && !usesAnother(definition, symbol)) {
        clear(definition, symbol);
      }
    }
  }

  /** Whether something else is written in a class as the class was called. */
  private boolean usesAnother(ClassDefinition definition, int symbol) {
    String own = names.name(symbol);
    var waiting = new ArrayDeque<Node>();
    waiting.push(definition);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      String text = node.id() < texts.length ? texts[node.id()] : null;
      if (text != null && names.symbolOf(node.id()) != symbol && text.startsWith(own)
          && (text.length() == own.length() || !Identifiers.isName(text.substring(0, own.length() + 1)))) {
        return true;
      }
      Children.forEach(node, waiting::push);
    }
    return false;
  }

  private void clear(Node root, int symbol) {
    var waiting = new ArrayDeque<Node>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (names.symbolOf(node.id()) == symbol) {
        texts[node.id()] = null;
      }
      Children.forEach(node, waiting::push);
    }
  }

  // ---- calls of import and require ---------------------------------------------------------------------------------

  private void call(ModuleRequest request, Dependency dependency, int index) {
    if (request.kind() == RequestKind.REQUIRE) {
      require(request, dependency);
    } else if (dependency.isInside()) {
      put(request.nodeId(), imported(linked.module(dependency.target()), index));
    } else if (dependency.isOutside() && !dependency.specifier().equals(request.specifier())) {
      put(request.nodeId(), "import(" + JsonWriter.quoted(dependency.specifier()) + ")");
    }
  }

  private void require(ModuleRequest request, Dependency dependency) {
    if (dependency.isInside()) {
      LinkedModule target = linked.module(dependency.target());
      put(request.nodeId(),
          target.isCommonJs() ? context.references().require(target.index()) + "()"
              : context.helpers().use(Helper.REQUIRE_MODULE) + "(" + context.references().record(target.index())
                  + (module.module().nodeImports() ? ", true)" : ")"));
    } else if (dependency.isOutside()
        && (!dependency.specifier().equals(request.specifier()) || !module.isCommonJs() && !context.hasHostRequire())) {
      put(request.nodeId(), context.hostRequire() + "(" + JsonWriter.quoted(dependency.specifier()) + ")");
    }
  }

  private String imported(LinkedModule target, int request) {
    References references = context.references();
    if (!target.isCommonJs()) {
      return target.isWrapped() ? context.helpers().part("IMPORT") + "(" + references.record(target.index()) + ")"
          : later(references.namespace(target.index()));
    }
    var origin = (Origin.Foreign) linked.names().requested(module, request, ImportedName.NAMESPACE);
    Facade facade = linked.facade(origin.facade());
    return linked.wrappedFacades().contains(facade.number())
        ? context.helpers().part("IMPORT") + "(" + references.facadeRecord(facade) + ")"
        : later(references.facade(facade));
  }

  private String later(String value) {
    return context.helpers().use(Helper.LATER) + "(() => " + value + ")";
  }

  /** {@code import.meta} of an output that has none; what is asked of it decides what it must know. */
  private void importMeta() {
    int[] uses = module.parts().importMeta();
    if (uses.length == 0) {
      return;
    }
    var members = new BitSet();
    var waiting = new ArrayDeque<Node>();
    waiting.push(module.code().program());
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (node instanceof Expression.Member member && member.object() instanceof Expression.ImportMeta meta) {
        members.set(meta.id());
        put(meta.id(), context.host().importMeta(member.name()));
      }
      Children.forEach(node, waiting::push);
    }
    for (int use : uses) {
      if (!members.get(use)) {
        put(use, context.host().importMeta(HostVariables.ALL));
      }
    }
  }

  /** {@code require.main}, with which a module finds out whether the program begins with it. */
  private void mainModule() {
    var waiting = new ArrayDeque<Node>();
    waiting.push(module.code().program());
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (node instanceof Expression.Member member && member.name().equals("main")
          && member.object() instanceof Expression.NameUse use && use.name().equals("require")
          && names.symbolOf(use.id()) < 0) {
        put(member.id(), context.mainModule());
        texts[use.id()] = "require";
      }
      Children.forEach(node, waiting::push);
    }
  }

  /** Names that Node gives to CommonJS modules and that mean something else, or nothing, in the output. */
  private void hostNames() {
    var replaced = new BitSet();
    for (Expression.Call call : names.facts().requireCalls()) {
      replaced.set(call.callee().id(), texts[call.id()] != null);
    }
    for (Expression.NameUse use : names.unbound()) {
      if (replaced.get(use.id())) {
        continue;
      }
      switch (use.name()) {
        case "require" -> {
          if (texts[use.id()] == null && !context.hasHostRequire()) {
            put(use.id(), context.hostRequire());
          }
        }
        case "__filename", "__dirname" -> {
          if (!context.host().fileName(use.name()).equals(use.name())) {
            put(use.id(), context.host().fileName(use.name()));
          }
        }
        default -> {
        }
      }
    }
  }

  static List<Part> included(LinkedModule module) {
    var parts = new ArrayList<Part>();
    for (Part part : module.parts().list()) {
      if (part.isIncluded()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
