package tj.somon.modules.bundle;

import java.util.List;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.link.LinkCode;
import tj.somon.modules.link.Linker;

/** What is wrong with how the modules of a program hang together, for whoever bundles nothing. */
public final class LinkFindings {
  private LinkFindings() {}

  /**
   * What linking the program finds: names that no module has, names that several give, names that are read too early. It
   * follows chains of modules as deep as they are, so it wants a thread with a large stack.
   */
  public static List<Located> of(ModuleGraph graph) {
    return Linker.check(graph);
  }

  /** Every code that such findings have. */
  public static List<DiagnosticCode> codes() {
    return List.of(LinkCode.values());
  }
}
