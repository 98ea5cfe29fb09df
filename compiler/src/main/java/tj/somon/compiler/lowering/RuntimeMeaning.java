package tj.somon.compiler.lowering;

import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.names.Instantiation;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/** Whether declarations and names exist when the program runs. */
final class RuntimeMeaning {
  /** Every sort of declaration that makes a value. */
  static final int VALUES = SymbolFlags.VAR | SymbolFlags.LET | SymbolFlags.CONST | SymbolFlags.USING
      | SymbolFlags.FUNCTION | SymbolFlags.CLASS | SymbolFlags.PARAMETER | SymbolFlags.CATCH | SymbolFlags.IMPORT
      | SymbolFlags.IMPORT_EQUALS | SymbolFlags.ENUM | SymbolFlags.INSTANTIATED;

  private RuntimeMeaning() {}

  /** Whether a symbol is more than a type. Imports are, as far as one module can tell, unless marked as types. */
  static boolean exists(NameTable names, int symbol) {
    return names.is(symbol, VALUES) && !names.is(symbol, SymbolFlags.AMBIENT | SymbolFlags.IMPORT_TYPE);
  }

  /** Whether a statement is only about types, so that nothing of it is left. */
  static boolean isErased(Statement statement) {
    return switch (statement) {
      case TypeDeclaration.Interface _,TypeDeclaration.Alias _,TypeDeclaration.AmbientModule _ -> true;
      case TypeDeclaration.Enum s -> Modifiers.has(s.modifiers(), Modifiers.DECLARE);
      case TypeDeclaration.Namespace s -> !Instantiation.hasCode(s);
      case Function s -> s.body() == null;
      case ClassDefinition s -> Modifiers.has(s.modifiers(), Modifiers.DECLARE);
      case Statement.VariableDeclaration s -> Modifiers.has(s.modifiers(), Modifiers.DECLARE);
      case ModuleItem.ExportDeclaration s -> isErased(s.declaration());
      case ModuleItem.ExportDefaultDeclaration s -> isErased(s.declaration());
      case ModuleItem.ExportAll s -> s.typeOnly();
      case ModuleItem.ExportNames s -> s.typeOnly();
      case ModuleItem.Import s -> s.typeOnly();
      case ModuleItem.ImportEquals s -> s.typeOnly();
      case ModuleItem.ExportAsNamespace _ -> true;
      case ModuleItem _,Statement.ExpressionStatement _,Statement.If _,Statement.Return _,Statement.Block _,Statement.For _,Statement.ForOf _,Statement.ForIn _,Statement.While _,Statement.Throw _,Statement.Try _,Statement.Break _,Statement.Continue _,Statement.Switch _,Statement.DoWhile _,Statement.Empty _,Statement.Directive _,Statement.Labeled _,Statement.Debugger _,Statement.With _ ->
        false;
    };
  }
}
