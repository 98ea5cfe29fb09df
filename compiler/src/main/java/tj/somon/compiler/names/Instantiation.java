package tj.somon.compiler.names;

import java.util.List;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;

/** Tells namespaces that leave code from those that hold types only. */
public final class Instantiation {
  private Instantiation() {}

  /** Whether a namespace has code at run time (SomonScript language specification, section 8). */
  public static boolean hasCode(TypeDeclaration.Namespace namespace) {
    return !Modifiers.has(namespace.modifiers(), Modifiers.DECLARE) && haveCode(namespace.body());
  }

  private static boolean haveCode(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      if (hasCode(statements.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCode(Statement statement) {
    return switch (statement) {
      case TypeDeclaration.Namespace namespace -> hasCode(namespace);
      case TypeDeclaration.Enum e -> !Modifiers.has(e.modifiers(), Modifiers.DECLARE);
      case TypeDeclaration _,Statement.Empty _ -> false;
      case ModuleItem.ExportDeclaration export -> hasCode(export.declaration());
      case ModuleItem.ImportEquals alias -> alias.exported() && !alias.typeOnly();
      case Function function -> function.body() != null && !Modifiers.has(function.modifiers(), Modifiers.DECLARE);
      case ClassDefinition c -> !Modifiers.has(c.modifiers(), Modifiers.DECLARE);
      case Statement.VariableDeclaration v -> !Modifiers.has(v.modifiers(), Modifiers.DECLARE);
      default -> true;
    };
  }
}
