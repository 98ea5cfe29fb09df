package tj.somon.modules.bundle;

import java.util.List;
import java.util.Map;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.load.CompilePool;

/**
 * Writes one output. What stands where: imports from outside, helpers, CommonJS modules, then (in strict mode, within a
 * function of their own where something before is not strict) namespaces, wrapped modules and what is evaluated at the
 * start, in order.
 */
final class ChunkWriter {
  private final OutputContext context;
  private final Linked linked;
  private final LinkedModule entry;
  private final ModuleSections sections;

  ChunkWriter(BundleRequest request, Linked linked) {
    this.context = new OutputContext(request, linked);
    this.linked = linked;
    this.entry = linked.module(linked.entry());
    this.sections = new ModuleSections(context);
  }

  /**
   * An output.
   *
   * @param sizes how many bytes of the output came from each module, by index; empty if no metafile is wanted
   * @param exports the names that the output exports
   * @param imports specifiers of what it imports from outside
   */
  record Written(Assembly assembly, Map<Integer, Integer> sizes, List<String> exports, List<String> imports) {}

  Written write(CompilePool pool) {
    context.names().nameSymbols();
    sections.print(pool);
    var commonJs = new Assembly();
    var strict = new Assembly();
    var evaluation = new Assembly();
    boolean sloppy = new CommonJsModules(context, sections).write(commonJs);
    boolean separate = sloppy && context.format() != BundleFormat.ESM;
    context.shared().decide(separate || waitsInFunction(), hasNamespace());
    var namespaces = new Namespaces(context);
    var exports = new OutputExports(context);
    namespaces.write(strict);
    new WrappedModules(context, sections, namespaces).write(strict);
    exports.begin(strict);
    new Evaluation(context, sections, namespaces).write(evaluation, strict);
    exports.end(evaluation);
    strict.append(evaluation);
    return finish(commonJs, strict, separate, exports);
  }

  private Written finish(Assembly commonJs, Assembly strict, boolean separate, OutputExports exports) {
    var out = new Assembly();
    var outside = new OutsideImports(context);
    BundleFormat format = context.format();
    out.lines(entry.code().program().hashbang());
    out.lines(context.request().banner());
    if (format == BundleFormat.IIFE) {
      String global = context.request().globalName();
      out.lines((global.isEmpty() ? "" : "var " + global + " = ") + "(() => {");
    }
    if (!separate && format != BundleFormat.ESM) {
      out.lines("\"use strict\";");
    }
    out.lines(outside.text());
    out.lines(context.host().prelude());
    String host = context.host().variables();
    out.lines(context.helpers().text());
    out.lines(host);
    out.lines(context.shared().declaration());
    out.append(commonJs);
    body(strict, separate, exports, out);
    if (format == BundleFormat.IIFE) {
      out.lines("})();");
    }
    out.lines(exports.annotation());
    out.lines(context.request().footer());
    return new Written(out, sections.sizes(), exports.names(), outside.specifiers());
  }

  private void body(Assembly strict, boolean separate, OutputExports exports, Assembly out) {
    boolean waits = waitsInFunction();
    boolean iife = context.format() == BundleFormat.IIFE;
    boolean function = strict.length() > 0 && (separate || waits);
    if (function) {
      out.lines((iife && !waits ? "return " : "") + (waits ? "(async () => {" : "(() => {"));
      out.lines(separate ? "\"use strict\";" : "");
    }
    out.append(strict);
    if (function) {
      out.lines("})();");
    }
    if (iife && waits && function && !entry.isCommonJs()) {
      out.lines(exports.iifeResult());
    }
  }

  /** Whether the code of an entry that waits stands in an async function. */
  private boolean waitsInFunction() {
    return entry.isAsync() && !entry.isWrapped() && context.format() != BundleFormat.ESM;
  }

  private boolean hasNamespace() {
    return !linked.module(linked.entry()).isCommonJs() && entry.needsNamespace();
  }
}
