package tj.somon.modules.link;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.names.NameTable;

/**
 * What linking looks up in a module, made of its code alone. Never changed once it is made; the arrays are not copied.
 *
 * @param parts as they are before a link
 * @param importBySymbol the import that a symbol comes from, or -1
 * @param exports by name; those of types alone and stars are left out
 * @param innerNames the names that are declared below the top level, or anywhere in a CommonJS module
 * @param topNames the names that the top level declares; none for a CommonJS module
 */
record ModuleTables(Parts parts, Annotations annotations, int[] importBySymbol, Map<String, ExportedName> exports,
    Set<String> innerNames, Set<String> topNames, int moduleScope) {

  static ModuleTables of(LinkableModule code, boolean commonJs) {
    NameTable names = code.names();
    int moduleScope = names.scopeOf(code.program().id());
    int[] importBySymbol = importBySymbol(code);
    var innerNames = new HashSet<String>();
    var topNames = new HashSet<String>();
    for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
      if (commonJs || names.scopeOfSymbol(symbol) != moduleScope) {
        innerNames.add(names.name(symbol));
      } else if (importBySymbol[symbol] < 0) {
        topNames.add(names.name(symbol));
      }
    }
    return new ModuleTables(PartReader.read(code), Annotations.of(code), importBySymbol, exports(code),
        Collections.unmodifiableSet(innerNames), Collections.unmodifiableSet(topNames), moduleScope);
  }

  private static int[] importBySymbol(LinkableModule code) {
    var importBySymbol = new int[code.names().symbolCount()];
    Arrays.fill(importBySymbol, -1);
    List<ImportedName> imports = code.record().imports();
    for (int i = 0; i < imports.size(); i++) {
      importBySymbol[imports.get(i).symbol()] = i;
    }
    return importBySymbol;
  }

  private static Map<String, ExportedName> exports(LinkableModule code) {
    var exports = new LinkedHashMap<String, ExportedName>();
    for (ExportedName export : code.record().exports()) {
      switch (export) {
        case ExportedName.Local local when !local.typeOnly() -> exports.putIfAbsent(local.exported(), local);
        case ExportedName.Indirect indirect when !indirect.typeOnly() ->
          exports.putIfAbsent(indirect.exported(), indirect);
        case ExportedName.Local _,ExportedName.Indirect _,ExportedName.Star _ -> {
        }
      }
    }
    return Collections.unmodifiableMap(exports);
  }
}
