package tj.somon.compiler.lowering;

import java.util.List;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.module.ModuleFormat;

/** Lowers {@code import a = …}. */
final class ImportAliases {
  private final TypeEraser eraser;
  private final ModuleFormat format;
  private final Containers containers;
  private final TypeOnlyImports imports;

  ImportAliases(TypeEraser eraser, ModuleFormat format, Containers containers, TypeOnlyImports imports) {
    this.eraser = eraser;
    this.format = format;
    this.containers = containers;
    this.imports = imports;
  }

  /** {@code import a = N.b;} becomes a constant where it has a value. */
  void lower(ModuleItem.ImportEquals s, List<Statement> out) {
    boolean kept = s.entity() != null ? imports.aliases().isKept(s) : s.exported() || imports.isKept(s.name());
    if (!kept) {
      eraser.erased.add(s.start(), s.end());
    } else if (s.entity() != null) {
      Container home = containers.current();
      Expression value = entity(s.entity());
      if (home != null && s.exported()) {
        out.add(containers.assignMember(s, home, s.name(), value));
      } else {
        Statement constant = eraser.make.declaration(s, VariableKind.CONST, s.name(), value);
        out.add(s.exported() ? eraser.make.exported(s, constant) : constant);
      }
    } else if (format == ModuleFormat.COMMONJS) {
      out.add(s);
    } else {
      eraser.report(s, LoweringCode.REQUIRE_OUTSIDE_COMMONJS, LoweringNotes.USE_IMPORT);
    }
  }

  private Expression entity(EntityName entity) {
    return switch (entity) {
      case EntityName.TypeName name ->
        eraser.nameUse(new Expression.NameUse(name.id(), name.start(), name.end(), name.name()));
      case EntityName.Qualified q -> eraser.make.member(q, entity(q.left()), q.name());
    };
  }
}
