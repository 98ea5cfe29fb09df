package tj.somon.modules.load;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;

/** What the rest of a program sees of a module: what it imports, and the meaning of what it exports. */
final class OutsideView {
  private OutsideView() {}

  /** Whether a module that was read again is the same to all others, so that only its own output can differ. */
  static boolean isSame(ScannedModule before, ScannedModule now) {
    return now.source() != null && before.source() != null && before.kind() == now.kind()
        && before.facts().isPlain() == now.facts().isPlain() && before.links().equals(now.links())
        && before.wanted().equals(now.wanted()) && Objects.equals(exports(before.record()), exports(now.record()));
  }

  /** Exports in words, without numbers and places, which a change moves although it means nothing. */
  private static Set<String> exports(@Nullable ModuleRecord record) {
    Set<String> views = new HashSet<>();
    if (record != null) {
      var table = new ExportTable(record);
      for (ExportedName export : record.exports()) {
        views.add(view(record, table, export));
      }
    }
    return views;
  }

  private static String view(ModuleRecord record, ExportTable table, ExportedName export) {
    return switch (export) {
      case ExportedName.Local local -> {
        ImportedName imported = table.imported(local.symbol());
        String source = imported == null ? ""
            : " " + imported.imported() + " " + imported.typeOnly() + " " + specifier(record, imported.request());
        yield local.exported() + " " + local.typeOnly() + source;
      }
      case ExportedName.Indirect i ->
        i.exported() + " " + i.typeOnly() + " = " + i.imported() + " " + specifier(record, i.request());
      case ExportedName.Star star -> "* " + star.typeOnly() + " " + specifier(record, star.request());
    };
  }

  private static String specifier(ModuleRecord record, int request) {
    return record.requests().get(request).specifier();
  }
}
