package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.Language;

/** What TypeScript adds to JavaScript becomes code or nothing (SomonScript language specification, section 13). */
final class TypeEraser extends AnnotationEraser {
  private final ModuleFormat format;
  private final Diagnostics diagnostics;
  private final Containers containers;
  private final Enums enums;
  private final Namespaces namespaces;
  private final ParameterProperties parameterProperties;
  private final AccessorFields accessors;
  private final TypeOnlyImports imports;
  private final ImportAliases aliases;
  private boolean derived;
  private @Nullable String className;

  TypeEraser(Program program, NameTable names, FreshNames fresh, Language language, LoweringOptions options,
      Diagnostics diagnostics, ErasedSpans erased) {
    super(program.nodeCount(), erased);
    this.format = options.format();
    this.diagnostics = diagnostics;
    containers = new Containers(names, fresh, make);
    var values = new EnumValues(names, new ConstantInitializers(program));
    enums = new Enums(this, names, containers, values, make);
    namespaces = new Namespaces(this, names, containers, make);
    parameterProperties = new ParameterProperties(make, fresh);
    accessors = new AccessorFields(make, fresh);
    imports = new TypeOnlyImports(program, names, language, options.types(), make, erased, diagnostics);
    aliases = new ImportAliases(this, format, containers, imports);
  }

  Enums enums() {
    return enums;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  // ---- program and statements --------------------------------------------------------------------------------------

  @Override
  public Program program(Program program) {
    List<Statement> body = statements(program.body());
    var extra = new ArrayList<Statement>(accessors.variables());
    boolean module = format != ModuleFormat.COMMONJS && program.goal() == SourceGoal.MODULE;
    if (module && hasModuleItem(program.body()) && !hasModuleItem(body)) {
      extra.add(new ModuleItem.ExportNames(newId(), program.end(), program.end(), false, List.of(), null, null));
    }
    if (extra.isEmpty() && body == program.body() && nodeCount() == program.nodeCount()) {
      return program;
    }
    return new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(),
        program.hashbang(), withExtra(body, extra), nodeCount(), program.sourceNodeCount());
  }

  private static boolean hasModuleItem(List<Statement> body) {
    for (Statement statement : body) {
      boolean alias = statement instanceof ModuleItem.ImportEquals s && s.entity() != null && !s.exported();
      if (statement instanceof ModuleItem && !alias) {
        return true;
      }
    }
    return false;
  }

  /** Variables behind the directives, a module mark at the end. */
  private static List<Statement> withExtra(List<Statement> body, List<Statement> extra) {
    if (extra.isEmpty()) {
      return body;
    }
    int directives = 0;
    while (directives < body.size() && body.get(directives) instanceof Statement.Directive) {
      directives++;
    }
    var all = new ArrayList<>(body);
    int at = directives;
    for (Statement statement : extra) {
      all.add(statement instanceof ModuleItem ? all.size() : at++, statement);
    }
    return List.copyOf(all);
  }

  @Override
  protected List<Statement> statements(List<Statement> list) {
    return super.statements(list);
  }

  @Override
  protected Statement statement(Statement statement) {
    return super.statement(statement);
  }

  @Override
  protected void statementInto(Statement statement, List<Statement> out) {
    if (statement instanceof Statement.ExpressionStatement || statement instanceof Statement.If
        || statement instanceof Statement.Return) {
      out.add(statement(statement));
      return;
    }
    if (RuntimeMeaning.isErased(statement)) {
      erased.add(statement.start(), statement.end());
      return;
    }
    switch (statement) {
      case TypeDeclaration.Enum s -> enums.lower(s, false, out);
      case TypeDeclaration.Namespace s -> namespaces.lower(s, false, out);
      case ModuleItem s -> moduleItemInto(s, out);
      default -> out.add(statement(statement));
    }
  }

  private void moduleItemInto(ModuleItem item, List<Statement> out) {
    Container home = containers.current();
    switch (item) {
      case ModuleItem.ExportDeclaration s when home != null -> namespaces.member(s, home, out);
      case ModuleItem.ImportEquals s -> aliases.lower(s, out);
      case ModuleItem _ when home != null ->
        report(item, LoweringCode.MODULE_ITEM_IN_NAMESPACE, LoweringNotes.MOVE_OUT);
      case ModuleItem.ExportDeclaration s when s.declaration() instanceof TypeDeclaration.Enum e ->
        enums.lower(e, true, out);
      case ModuleItem.ExportDeclaration s when s.declaration() instanceof TypeDeclaration.Namespace n ->
        namespaces.lower(n, true, out);
      case ModuleItem.Import s -> imports.lower(s, out);
      case ModuleItem.ExportNames s -> imports.lower(s, out);
      case ModuleItem.ExportDefault s when imports.isType(s.expression()) -> erased.add(s.start(), s.end());
      case ModuleItem.ExportAssignment s when format != ModuleFormat.COMMONJS ->
        report(s, LoweringCode.EXPORT_ASSIGNMENT_OUTSIDE_COMMONJS, LoweringNotes.USE_EXPORT_DEFAULT);
      case ModuleItem _ -> out.add(statement(item));
    }
  }

  void report(Statement at, LoweringCode code, Note note) {
    report(Diagnostic.of(code, at.start(), at.end(), Map.of(), note));
  }

  @Override
  protected Expression awaitExpression(Expression.Await e) {
    refuseInEnum(e);
    return super.awaitExpression(e);
  }

  @Override
  protected Expression yieldExpression(Expression.Yield e) {
    refuseInEnum(e);
    return super.yieldExpression(e);
  }

  /** The initialisers of an enum stand in a function that is neither asynchronous nor a generator. */
  private void refuseInEnum(Expression e) {
    Container home = containers.current();
    if (home != null && home.functionDepth() == functionDepth()) {
      var code = LoweringCode.AWAIT_IN_ENUM;
      report(Diagnostic.of(code, e.start(), e.end(), Map.of(), LoweringNotes.AWAIT_BEFORE));
    }
  }

  // ---- expressions and targets -------------------------------------------------------------------------------------

  @Override
  protected Expression nameUse(Expression.NameUse e) {
    return containers.current() == null ? e : containers.resolve(e);
  }

  @Override
  protected Target nameTarget(Expression.NameUse name) {
    return nameUse(name) instanceof Target place ? place : name;
  }

  @Override
  protected Target target(Target target) {
    if (target instanceof Target.BindingName binding && containers.current() != null) {
      Target place = containers.place(binding);
      return place == null ? super.target(target) : place;
    }
    return super.target(target);
  }

  // ---- functions and classes ---------------------------------------------------------------------------------------

  @Override
  protected ClassDefinition classDefinition(ClassDefinition c) {
    boolean outerDerived = derived;
    String outerName = className;
    derived = c.superClass() != null;
    className = c.name() == null ? null : c.name().name();
    ClassDefinition now = super.classDefinition(c);
    derived = outerDerived;
    className = outerName;
    return now.modifiers() == Modifiers.NONE ? now
        : new ClassDefinition(now.id(), now.start(), now.end(), Modifiers.NONE, now.name(), now.typeParameters(),
            now.superClass(), now.superTypeArguments(), now.interfaces(), now.members());
  }

  @Override
  protected List<ClassMember> classMembers(List<ClassMember> members) {
    List<ClassMember> now = super.classMembers(members);
    List<ClassMember> fields = parameterProperties.fields(members);
    if (fields.isEmpty()) {
      return now;
    }
    fields.addAll(now);
    return List.copyOf(fields);
  }

  @Override
  protected void classMemberInto(ClassMember member, List<ClassMember> out) {
    switch (member) {
      case ClassMember.Method m when m.function().body() == null -> erased.add(m.start(), m.end());
      case ClassMember.Field f when (f.modifiers() & (Modifiers.ABSTRACT | Modifiers.DECLARE)) != 0 ->
        erased.add(f.start(), f.end());
      case ClassMember.Index m -> erased.add(m.start(), m.end());
      case ClassMember.Field f when Modifiers.has(f.modifiers(), Modifiers.ACCESSOR) -> accessor(f, out);
      case ClassMember.Method m -> out.add(method(m));
      case ClassMember.Field m -> out.add(field(m));
      case ClassMember.StaticBlock m -> out.add(staticBlock(m));
    }
  }

  private void accessor(ClassMember.Field field, List<ClassMember> out) {
    String name = className;
    if (field(field) instanceof ClassMember.Field lowered) {
      accessors.lower(lowered, name, out);
    }
  }

  @Override
  protected ClassMember method(ClassMember.Method m) {
    PropertyKey key = propertyKey(m.key());
    boolean constructorOfDerived = derived;
    Function function = methodFunction(m.function());
    if (m.kind() == MethodKind.CONSTRUCTOR) {
      List<Target.BindingName> properties = ParameterProperties.of(m);
      function = properties.isEmpty() ? function
          : parameterProperties.assigned(function, properties, constructorOfDerived, nodeCount());
    }
    int modifiers = m.modifiers() & Modifiers.STATIC;
    return key == m.key() && function == m.function() && modifiers == m.modifiers() && !m.optional() ? m
        : new ClassMember.Method(m.id(), m.start(), m.end(), modifiers, m.kind(), key, false, function);
  }

  @Override
  protected ClassMember field(ClassMember.Field m) {
    PropertyKey key = propertyKey(m.key());
    eraseType(m.key(), m.type());
    Expression initializer = fieldInitializer(m.initializer());
    int modifiers = m.modifiers() & Modifiers.STATIC;
    boolean same = key == m.key() && m.type() == null && initializer == m.initializer() && modifiers == m.modifiers()
        && !m.optional() && !m.definite();
    return same ? m
        : new ClassMember.Field(m.id(), m.start(), m.end(), modifiers, key, false, false, null, initializer);
  }
}
