package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Part;

/**
 * The statements of an ECMAScript module as they stand in an output: without imports and exports, and without what
 * nobody needs. Functions and classes that get other names still say their own when they are asked for them.
 */
final class TopLevel {
  /**
   * What came of a module.
   *
   * @param renamed functions whose names must be set: pairs of the new and the old name
   */
  record Result(Program program, List<String[]> renamed) {}

  private final OutputContext context;
  private final LinkedModule module;
  private final NameTable names;
  private final @Nullable String @Nullable [] texts;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String[]> renamed = new ArrayList<>();
  private final KeptNames kept;
  /** Whether functions are given to variables that have other names now. */
  private final boolean assigned;

  private TopLevel(OutputContext context, LinkedModule module, @Nullable String @Nullable [] texts) {
    this.context = context;
    this.module = module;
    this.names = module.code().names();
    this.texts = texts;
    this.kept = new KeptNames(module.code().program().nodeCount(), names, texts);
    this.assigned = assignsRenamed();
  }

  static Result of(OutputContext context, LinkedModule module, @Nullable String @Nullable [] texts) {
    return new TopLevel(context, module, texts).rewrite();
  }

  private Result rewrite() {
    Program program = module.code().program();
    for (Part part : module.parts().list()) {
      if (part.isIncluded()) {
        statement(part.statement());
      }
    }
    var rewritten = new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(), "",
        List.copyOf(statements), kept.next(), program.sourceNodeCount());
    return new Result(rewritten, renamed);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case ModuleItem.Import _,ModuleItem.ExportNames _,ModuleItem.ExportAll _,Statement.Directive _,ModuleItem.ImportEquals _,ModuleItem.ExportAssignment _,ModuleItem.ExportAsNamespace _ ->
        {
        }
      case ModuleItem.ExportDeclaration export -> declaration(export.declaration());
      case ModuleItem.ExportDefaultDeclaration export -> defaultDeclaration(export);
      case ModuleItem.ExportDefault export ->
        statements.add(constant(export, export.expression(), defaultName(), "default"));
      default -> declaration(statement);
    }
  }

  private String defaultName() {
    return context.names().symbol(module, module.defaultSymbol());
  }

  private void defaultDeclaration(ModuleItem.ExportDefaultDeclaration export) {
    switch (export.declaration()) {
      case Function function when function.name() == null -> {
        String name = defaultName();
        renamed.add(new String[]{name, "default"});
        statements.add(new Function(function.id(), function.start(), function.end(), function.modifiers(),
            function.async(), function.generator(), binding(function, name), function.typeParameters(),
            function.parameters(), function.returnType(), function.body()));
      }
      case ClassDefinition definition when definition.name() == null ->
        statements.add(constant(export, definition, defaultName(), "default"));
      case Statement other -> declaration(other);
    }
  }

  private void declaration(Statement statement) {
    switch (statement) {
      case Function function when newName(function.name()) != null -> {
        renamed.add(new String[]{String.valueOf(newName(function.name())), oldName(function.name())});
        statements.add(assigned ? kept.kept(function) : function);
      }
      case ClassDefinition definition when outerName(definition) != null ->
        statements.add(variable(definition, definition, VariableKind.LET, String.valueOf(outerName(definition))));
      case ClassDefinition definition when newName(definition.name()) != null && !KeptNames.saysItsName(definition) ->
        statements.add(kept.named(definition, oldName(definition.name()), context.helpers().use(Helper.NAME)));
      default -> statements.add(keeps(statement) ? kept.kept(statement) : statement);
    }
  }

  /** Whether a variable of the top level has another name now and is assigned to. */
  private boolean assignsRenamed() {
    if (texts == null || module.isWrapped()) {
      return false;
    }
    for (Part part : module.parts().list()) {
      for (int symbol : part.isIncluded() ? part.declaredSymbols() : new int[0]) {
        if (symbol < names.symbolCount() && names.is(symbol, SymbolFlags.ASSIGNED)
            && !context.names().symbol(module, symbol).equals(names.name(symbol))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean keeps(Statement statement) {
    return texts != null && (assigned || statement instanceof Statement.VariableDeclaration && !module.isWrapped());
  }

  private @Nullable String newName(Target.@Nullable BindingName name) {
    return name == null || texts == null || name.id() >= texts.length ? null : texts[name.id()];
  }

  private static String oldName(Target.@Nullable BindingName name) {
    return name == null ? "" : name.name();
  }

  /** The name that a class gets outside, if it keeps its own inside. */
  private @Nullable String outerName(ClassDefinition definition) {
    Target.BindingName name = definition.name();
    if (name == null || module.isWrapped()) {
      return null;
    }
    int symbol = names.symbolOf(name.id());
    if (symbol < 0 || newName(name) != null) {
      return null;
    }
    String given = context.names().symbol(module, symbol);
    return given.equals(name.name()) ? null : given;
  }

  /** The class that a statement declares, if it declares one. */
  static @Nullable ClassDefinition classOf(Statement statement) {
    return switch (statement) {
      case ClassDefinition definition -> definition;
      case ModuleItem.ExportDeclaration export -> classOf(export.declaration());
      case ModuleItem.ExportDefaultDeclaration export -> classOf(export.declaration());
      default -> null;
    };
  }

  private Statement constant(Node place, Expression value, String variable, String name) {
    return variable(place, KeptNames.isAnonymous(value) ? kept.named(value, name) : value, VariableKind.CONST,
        variable);
  }

  private Statement variable(Node place, Expression value, VariableKind kind, String name) {
    var declarator = new VariableDeclarator(kept.next(), place.start(), place.end(), binding(place, name), false, null,
        value);
    return new Statement.VariableDeclaration(kept.next(), place.start(), place.end(), Modifiers.NONE, kind,
        List.of(declarator));
  }

  private Target.BindingName binding(Node place, String name) {
    return new Target.BindingName(kept.next(), place.start(), place.start(), name);
  }
}
