package tj.somon.modules.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import tj.somon.modules.json.JsonWriter;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.load.CompilePool;

/** Puts the code of modules where it belongs, and counts how much each of them takes. */
final class ModuleSections {
  private final OutputContext context;
  private final ModulePrinter printer;
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();

  ModuleSections(OutputContext context) {
    this.context = context;
    this.printer = new ModulePrinter(context);
  }

  /** Bytes of the output by the index of the module that they came from. */
  Map<Integer, Integer> sizes() {
    return sizes;
  }

  /** Counts what was added for a module, if anybody wants to know. */
  void counted(LinkedModule module, Assembly out, int from) {
    if (context.request().metafile()) {
      sizes.put(module.index(), out.bytes(from));
    }
  }

  /** Prints all modules; to be called before any of them is put anywhere. */
  void print(CompilePool pool) {
    printer.printAll(pool);
  }

  ModulePrinter.Code code(LinkedModule module) {
    return printer.of(module);
  }

  /** Adds code with its map. */
  static void code(Assembly out, ModulePrinter.Code code) {
    code.printed().map().ifPresentOrElse(map -> out.lines(code.printed().code(), map),
        () -> out.lines(code.printed().code()));
  }

  /** Adds what gives renamed functions the names that they had. */
  void names(ModulePrinter.Code code, String indentation, Assembly out) {
    for (String[] pair : code.renamed()) {
      out.lines(
          indentation + context.helpers().use(Helper.NAME) + "(" + pair[0] + ", " + JsonWriter.quoted(pair[1]) + ");");
    }
  }
}
