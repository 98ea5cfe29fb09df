package tj.somon.modules.bundle;

import tj.somon.modules.link.Facade;
import tj.somon.modules.link.Linked;
import tj.somon.modules.resolve.Platform;

/** What the writers of one output share. */
final class OutputContext {
  private final BundleRequest request;
  private final Linked linked;
  private final ChunkNames names;
  private final HelperNames helpers;
  private final References references;
  private final HostVariables host;
  private final SharedVariables shared;

  OutputContext(BundleRequest request, Linked linked) {
    this.request = request;
    this.linked = linked;
    this.names = new ChunkNames(linked);
    this.helpers = new HelperNames(names);
    this.references = new References(linked, names, request.format());
    this.host = new HostVariables(this);
    this.shared = new SharedVariables(linked, references, request.format());
  }

  BundleRequest request() {
    return request;
  }

  Linked linked() {
    return linked;
  }

  ChunkNames names() {
    return names;
  }

  HelperNames helpers() {
    return helpers;
  }

  References references() {
    return references;
  }

  HostVariables host() {
    return host;
  }

  SharedVariables shared() {
    return shared;
  }

  BundleFormat format() {
    return request.format();
  }

  boolean hasHostRequire() {
    return format() == BundleFormat.COMMONJS;
  }

  /** The function that is asked for what is outside. */
  String hostRequire() {
    boolean made = format() == BundleFormat.ESM && request.platform() == Platform.NODE;
    return hasHostRequire() ? "require" : helpers.use(made ? Helper.NODE_REQUIRE : Helper.REQUIRE);
  }

  /** What gives the exports of what a facade stands for. */
  String hostValue(Facade facade) {
    return facade.isOutside() ? references.value(facade, hostRequire()) : references.value(facade, "");
  }

  /** The variable that holds the module object of a CommonJS entry. */
  String mainModule() {
    if (!linked.module(linked.entry()).isCommonJs()) {
      return "(void 0)";
    }
    return references.unique("main module", "main_module");
  }

  /** Whether a module asks whether the program begins with it. */
  boolean usesMainModule() {
    return linked.module(linked.entry()).isCommonJs() && linked.modules().stream().anyMatch(
        module -> module.isIncluded() && module.isCommonJs() && module.code().source().text().contains("require.main"));
  }
}
