package tj.somon.modules.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.graph.GraphModule;

/** A module while it is linked and afterwards. Changed by the link alone. */
public final class LinkedModule {
  private final GraphModule module;
  private final LinkableModule code;
  private final boolean commonJs;
  private final boolean json;
  private final Parts parts;
  private final ModuleTables tables;
  private final Map<String, Origin> resolved = new HashMap<>();
  boolean included;
  boolean wrapped;
  boolean apart;
  boolean namespace;
  int component;
  boolean inCycle;
  /** What a JSON module exports besides its default. */
  Set<String> jsonNames = Set.of();
  final Set<String> usedExports = new java.util.TreeSet<>();

  LinkedModule(GraphModule module, LinkableModule code, ModuleTables tables, boolean commonJs, boolean json) {
    this.module = module;
    this.code = code;
    this.commonJs = commonJs;
    this.json = json;
    this.tables = tables;
    this.parts = tables.parts().fresh();
  }

  /** The module as the graph has it. */
  public GraphModule module() {
    return module;
  }

  public int index() {
    return module.index();
  }

  /** The code that is linked; JSON has become a program. */
  public LinkableModule code() {
    return code;
  }

  public ModuleRecord record() {
    return code.record();
  }

  /** Whether it is evaluated as CommonJS, in a function of its own. */
  public boolean isCommonJs() {
    return commonJs;
  }

  public boolean isJson() {
    return json;
  }

  public Parts parts() {
    return parts;
  }

  /** Whether its code could not be read, so that nobody knows what it exports. */
  boolean isUnknown() {
    return !json && module.code().isEmpty();
  }

  /** Whether any of it is part of the output. */
  public boolean isIncluded() {
    return included;
  }

  /** Whether it is evaluated by a call, not where it stands. */
  public boolean isWrapped() {
    return wrapped || commonJs;
  }

  /** Whether it imports itself, through others or at once. */
  public boolean isInCycle() {
    return inCycle;
  }

  /** Whether it is evaluated by a call only to have its names for itself: what it imports has been evaluated before. */
  public boolean isApart() {
    return apart;
  }

  /** Whether code that is known only at run time may use all its names. */
  public boolean hasEval() {
    return !commonJs && code().names().hasDirectEval(moduleScope());
  }

  /** Whether its namespace object is needed as a value. */
  public boolean needsNamespace() {
    return namespace;
  }

  /** The exports that others reach through its namespace object, sorted. */
  public Set<String> usedExports() {
    return usedExports;
  }

  /** The symbol that stands for a default export without a name. */
  public int defaultSymbol() {
    return code.names().symbolCount();
  }

  /** Scope of the top level. */
  public int moduleScope() {
    return tables.moduleScope();
  }

  /** The names that are declared below the top level, or anywhere in a CommonJS module. */
  public Set<String> innerNames() {
    return tables.innerNames();
  }

  /** The names that its top level declares; none for a CommonJS module. */
  public Set<String> topNames() {
    return tables.topNames();
  }

  /** The import that a symbol comes from, or -1. */
  public int importOf(int symbol) {
    int[] imports = tables.importBySymbol();
    return symbol < imports.length ? imports[symbol] : -1;
  }

  Annotations annotations() {
    return tables.annotations();
  }

  Map<String, ExportedName> exports() {
    return tables.exports();
  }

  Map<String, Origin> resolved() {
    return resolved;
  }

  /** What a request leads to; JSON has no requests. */
  public Dependency dependency(int request) {
    return module.dependencies().get(request);
  }

  /** Whether it waits while it is evaluated. */
  public boolean isAsync() {
    return record().topLevelAwait();
  }
}
