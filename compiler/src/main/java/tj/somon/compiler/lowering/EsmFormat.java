package tj.somon.compiler.lowering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;

/** Maps the specifiers of an ECMAScript module, or those of the dynamic imports of a script. */
final class EsmFormat extends Rewriter {
  private final Specifiers specifiers;
  private final boolean importCalls;

  /**
   * A pass over one program.
   *
   * @param importCalls whether there are dynamic imports: otherwise only the top level is looked at
   */
  EsmFormat(Program program, LoweringOptions options, boolean importCalls) {
    super(program.nodeCount());
    this.importCalls = importCalls;
    specifiers = new Specifiers(options, new NewNodes(this::newId));
  }

  @Override
  protected Statement statement(Statement statement) {
    boolean loads = statement instanceof ModuleItem.Import || statement instanceof ModuleItem.ExportNames
        || statement instanceof ModuleItem.ExportAll;
    return loads || importCalls ? super.statement(statement) : statement;
  }

  @Override
  protected Statement moduleItem(ModuleItem item) {
    return switch (item) {
      case ModuleItem.Import s -> {
        Expression.StringLiteral specifier = specifiers.mapped(s.specifier());
        List<ImportAttribute> attributes = specifiers.attributes(s.specifier(), s.attributes());
        yield specifier == s.specifier() && attributes == s.attributes() ? s
            : new ModuleItem.Import(s.id(), s.start(), s.end(), s.typeOnly(), s.phase(), s.defaultName(), s.namespace(),
                s.named(), specifier, attributes);
      }
      case ModuleItem.ExportNames s when s.specifier() != null -> names(s, s.specifier());
      case ModuleItem.ExportAll s -> {
        Expression.StringLiteral specifier = specifiers.mapped(s.specifier());
        @Nullable
        List<ImportAttribute> attributes = specifiers.attributes(s.specifier(), s.attributes());
        yield specifier == s.specifier() && attributes == s.attributes() ? s
            : new ModuleItem.ExportAll(s.id(), s.start(), s.end(), false, s.exported(), specifier, attributes);
      }
      case ModuleItem s -> super.moduleItem(s);
    };
  }

  private Statement names(ModuleItem.ExportNames s, Expression.StringLiteral written) {
    Expression.StringLiteral specifier = specifiers.mapped(written);
    List<ImportAttribute> attributes = specifiers.attributes(written, s.attributes());
    return specifier == written && attributes == s.attributes() ? s
        : new ModuleItem.ExportNames(s.id(), s.start(), s.end(), false, s.names(), specifier, attributes);
  }

  @Override
  protected Expression importCall(Expression.ImportCall e) {
    Expression.ImportCall mapped = specifiers.mapped(e);
    return super.importCall(mapped);
  }
}
