package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.SourceText;

/**
 * Writes an ECMAScript module as a CommonJS module with the same semantics: live bindings, hoisted imports, cycles.
 *
 * <p>The output is, in this order: directives, the mark, getters for the exports, helpers, the required modules, the
 * code. The getters come before anything is loaded, so a module in a cycle finds all names and the hoisted functions.
 */
final class CommonJsFormat extends Rewriter {
  private final SourceText source;
  private final NameTable names;
  private final Diagnostics diagnostics;
  private final FreshNames fresh;
  private final NewNodes make;
  private final Node top;
  private final CommonJsImports imports;
  private final CommonJsNames renamed;
  private final CommonJsExports exports;
  private final CommonJsHelpers helpers;
  private final Specifiers specifiers;
  private final List<Statement> functionNames = new ArrayList<>();
  private int functionDepth;
  private int thisDepth;

  CommonJsFormat(Program program, SourceText source, NameTable names, FreshNames fresh, LoweringOptions options,
      Diagnostics diagnostics) {
    super(program.nodeCount());
    this.source = source;
    this.names = names;
    this.fresh = fresh;
    this.diagnostics = diagnostics;
    make = new NewNodes(this::newId);
    top = new Statement.Empty(newId(), program.start(), program.start());
    renamed = new CommonJsNames(program, names, fresh);
    imports = new CommonJsImports(program, names, fresh, make);
    exports = new CommonJsExports(program, imports, fresh, this::nameUse, make, top);
    int scope = names.scopeOf(program.id());
    helpers = new CommonJsHelpers(fresh, make, top, scope != NameTable.NONE && names.isBoundIn(scope, "Object"));
    specifiers = new Specifiers(options, make);
  }

  // ---- program -----------------------------------------------------------------------------------------------------

  @Override
  public Program program(Program program) {
    List<Statement> written = program.body();
    int prologue = 0;
    while (prologue < written.size() && written.get(prologue) instanceof Statement.Directive) {
      prologue++;
    }
    List<Statement> code = statements(written.subList(prologue, written.size()));
    var body = new ArrayList<Statement>(written.size() + 16);
    addDirectives(written.subList(0, prologue), body);
    boolean module = written.stream().anyMatch(ModuleItem.class::isInstance);
    if (module && !exports.isAssigned()) {
      body.add(helpers.mark());
    }
    exports.values().forEach(
        (name, value) -> body.add(helpers.getter(top, make.name(top, "exports"), make.string(top, name), value)));
    body.addAll(functionNames);
    var loads = new ArrayList<Statement>();
    for (RequiredModule required : imports.modules()) {
      addLoads(required, loads);
    }
    body.addAll(helpers.declarations());
    body.addAll(loads);
    body.addAll(code);
    return new Program(program.id(), program.start(), program.end(), program.goal(), true, program.hashbang(),
        List.copyOf(body), nodeCount(), program.sourceNodeCount());
  }

  private void addDirectives(List<Statement> written, List<Statement> out) {
    boolean strict = written.stream().anyMatch(s -> s instanceof Statement.Directive d && d.isUseStrict());
    if (!strict) {
      out.add(new Statement.Directive(newId(), top.start(), top.start(), "\"use strict\""));
    }
    out.addAll(written);
  }

  private void addLoads(RequiredModule module, List<Statement> out) {
    Node at = module.item();
    int constants = count(module.plain()) + count(module.withDefault()) + count(module.namespace());
    if (constants == 0) {
      if (!module.star()) {
        out.add(make.statement(at, required(module)));
      }
    } else if (constants == 1 && module.plain() == null) {
      addConstant(at, module.withDefault() == null ? module.namespace() : module.withDefault(),
          wrapped(module, at, required(module), module.withDefault() != null), out);
    } else {
      String plain = module.plain(fresh);
      addConstant(at, plain, required(module), out);
      addConstant(at, module.withDefault(), wrapped(module, at, make.name(at, plain), true), out);
      addConstant(at, module.namespace(), wrapped(module, at, make.name(at, plain), false), out);
    }
    if (module.star()) {
      out.add(make.statement(at, helpers.exportStar(at, required(module))));
    }
  }

  private static int count(@Nullable String constant) {
    return constant == null ? 0 : 1;
  }

  private @Nullable Expression wrapped(RequiredModule module, Node at, Expression loaded, boolean withDefault) {
    if (withDefault) {
      return module.withDefault() == null ? null : helpers.importDefault(at, loaded);
    }
    return module.namespace() == null ? null : helpers.importStar(at, loaded);
  }

  private void addConstant(Node at, @Nullable String name, @Nullable Expression value, List<Statement> out) {
    if (name != null) {
      out.add(make.declaration(at, VariableKind.CONST, make.binding(at, name), value));
    }
  }

  private Expression required(RequiredModule module) {
    return make.call(module.item(), make.name(module.item(), "require"), specifiers.mapped(module.specifier()));
  }

  // ---- statements --------------------------------------------------------------------------------------------------

  @Override
  protected void statementInto(Statement statement, List<Statement> out) {
    switch (statement) {
      case ModuleItem.Import s -> checkPhase(s, s.phase());
      case ModuleItem.ExportNames _,ModuleItem.ExportAll _,ModuleItem.ExportAsNamespace _ -> {
      }
      case ModuleItem.ExportDeclaration s -> statementInto(s.declaration(), out);
      case ModuleItem.ExportDefault s -> out.add(defaultConstant(s, expression(s.expression())));
      case ModuleItem.ExportDefaultDeclaration s -> defaultDeclaration(s, out);
      case ModuleItem.ExportAssignment s -> {
        Target place = make.member(s, make.name(s, "module"), "exports");
        out.add(make.statement(s, make.assign(s, place, expression(s.expression()))));
      }
      case ModuleItem.ImportEquals s when s.required() != null -> {
        Expression loaded = make.call(s, make.name(s, "require"), specifiers.mapped(s.required()));
        out.add(make.declaration(s, VariableKind.CONST, bindingName(s.name()), loaded));
      }
      case Function f -> {
        nameFunction(f);
        out.add(function(f));
      }
      case ClassDefinition c when c.name() != null && newName(c.name().id()) != null -> {
        String name = newName(c.name().id());
        out.add(make.declaration(c, VariableKind.LET, make.binding(c.name(), name == null ? "" : name),
            classDefinition(c)));
      }
      default -> out.add(statement(statement));
    }
  }

  private void checkPhase(Node at, String phase) {
    if (!phase.isEmpty()) {
      diagnostics.add(Diagnostic.of(LoweringCode.IMPORT_PHASE_IN_COMMONJS, at.start(), at.end(), Map.of("phase", phase),
          LoweringNotes.USE_ESM));
    }
  }

  /** A function keeps its name for the program's eyes. */
  private void nameFunction(Function f) {
    String name = f.name() == null ? null : newName(f.name().id());
    if (f.name() != null && name != null) {
      functionNames.add(named(f, name, f.name().name()));
    }
  }

  private Statement named(Node at, String binding, String name) {
    return helpers.defined(top, make.name(at, binding), make.string(at, "name"), make.object(at,
        make.property(at, "value", make.string(at, name)), make.property(at, "configurable", make.bool(at, true))));
  }

  private Statement defaultConstant(Node at, Expression value) {
    Expression named = Assertions.isAnonymousFunction(value) ? named(at, "default", value) : value;
    return make.declaration(at, VariableKind.CONST, make.binding(at, exports.defaultName()), named);
  }

  /** {@code { name: function () {} }.name}: the function gets the name. */
  private Expression named(Node at, String name, Expression anonymous) {
    return make.property(at, make.object(at, make.property(at, name, anonymous)), name);
  }

  private void defaultDeclaration(ModuleItem.ExportDefaultDeclaration s, List<Statement> out) {
    switch (s.declaration()) {
      case Function f when f.name() == null -> {
        String name = exports.defaultName();
        functionNames.add(named(f, name, "default"));
        Function now = function(f);
        out.add(new Function(now.id(), now.start(), now.end(), now.modifiers(), now.async(), now.generator(),
            make.binding(f, name), now.typeParameters(), now.parameters(), now.returnType(), now.body()));
      }
      case ClassDefinition c when c.name() == null -> out.add(defaultConstant(s, classDefinition(c)));
      default -> statementInto(s.declaration(), out);
    }
  }

  @Override
  protected VariableDeclarator declarator(VariableDeclarator d) {
    VariableDeclarator now = super.declarator(d);
    if (d.target() instanceof Target.BindingName name && newName(name.id()) != null && now.initializer() != null
        && Assertions.isAnonymousFunction(now.initializer())) {
      return new VariableDeclarator(now.id(), now.start(), now.end(), now.target(), false, null,
          named(d, name.name(), now.initializer()));
    }
    return now;
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  private @Nullable String newName(int id) {
    return renamed.of(names.symbolOf(id));
  }

  private CommonJsImports.@Nullable Place place(Node use) {
    return imports.place(names.symbolOf(use.id()));
  }

  @Override
  protected Expression nameUse(Expression.NameUse e) {
    int symbol = names.symbolOf(e.id());
    if (symbol == NameTable.NONE) {
      return e;
    }
    CommonJsImports.Place place = imports.place(symbol);
    if (place != null) {
      return place.name() == null && place.constant().equals(e.name()) ? e : imports.access(e, place);
    }
    String name = renamed.of(symbol);
    return name == null ? e : new Expression.NameUse(e.id(), e.start(), e.end(), name);
  }

  @Override
  protected Target.BindingName bindingName(Target.BindingName name) {
    String now = newName(name.id());
    return now == null ? name : new Target.BindingName(name.id(), name.start(), name.end(), now);
  }

  /** An imported name becomes the constant of its module: assigning to it throws, as it must. */
  @Override
  protected Target nameTarget(Expression.NameUse name) {
    CommonJsImports.Place place = place(name);
    if (place != null) {
      return make.name(name, place.constant());
    }
    return nameUse(name) instanceof Target now ? now : name;
  }

  @Override
  protected Expression assign(Expression.Assign e) {
    Expression now = super.assign(e);
    if (!(e.target() instanceof Expression.NameUse name) || !(now instanceof Expression.Assign a)) {
      return now;
    }
    if (place(name) != null && e.operator() != null) {
      return switch (e.operator()) {
        case COALESCE, OR, AND -> make.binary(e, e.operator(), nameUse(name), make.assign(e, a.target(), a.value()));
        case BITWISE_OR, BITWISE_XOR, BITWISE_AND, EQUAL, NOT_EQUAL, STRICT_EQUAL, STRICT_NOT_EQUAL, LESS, GREATER,
            LESS_EQUAL, GREATER_EQUAL, IN, INSTANCEOF, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, ADD, SUBTRACT,
            MULTIPLY, DIVIDE, REMAINDER, POWER ->
          make.assign(e, a.target(), make.binary(e, e.operator(), nameUse(name), a.value()));
      };
    }
    return newName(name.id()) != null && Assertions.isAnonymousFunction(a.value())
        ? new Expression.Assign(a.id(), a.start(), a.end(), a.operator(), a.target(), named(e, name.name(), a.value()))
        : a;
  }

  /** A call of an imported function has no {@code this}. */
  private Expression withoutThis(Expression written, Expression now) {
    boolean imported = written instanceof Expression.NameUse && !(now instanceof Expression.NameUse);
    return imported ? make.sequence(written, make.number(written, 0), now) : now;
  }

  @Override
  protected Expression call(Expression.Call e, Expression callee) {
    return super.call(e, withoutThis(e.callee(), callee));
  }

  @Override
  protected Expression taggedTemplate(Expression.TaggedTemplate e, Expression tag) {
    return super.taggedTemplate(e, withoutThis(e.tag(), tag));
  }

  @Override
  protected Expression importCall(Expression.ImportCall e) {
    checkPhase(e, e.phase());
    return super.importCall(specifiers.mapped(e));
  }

  // ---- this, await, import.meta ------------------------------------------------------------------------------------

  @Override
  protected Expression thisExpression(Expression.This e) {
    return thisDepth == 0 ? make.undefined(e) : e;
  }

  @Override
  protected Expression importMeta(Expression.ImportMeta e) {
    report(LoweringCode.IMPORT_META_IN_COMMONJS, e.start(), e.end());
    return e;
  }

  @Override
  protected Expression awaitExpression(Expression.Await e) {
    checkAwait(e.start(), e.end());
    return super.awaitExpression(e);
  }

  @Override
  protected Statement forOf(Statement.ForOf s) {
    if (s.await()) {
      int start = secondWord(s.start());
      checkAwait(start, start + 1);
    }
    return super.forOf(s);
  }

  @Override
  protected Statement variableDeclaration(Statement.VariableDeclaration s) {
    if (s.kind() == VariableKind.AWAIT_USING) {
      checkAwait(s.start(), s.end());
    }
    return super.variableDeclaration(s);
  }

  private void checkAwait(int start, int end) {
    if (functionDepth == 0) {
      report(LoweringCode.AWAIT_IN_COMMONJS, start, end);
    }
  }

  private void report(LoweringCode code, int start, int end) {
    diagnostics.add(Diagnostic.of(code, start, end, Map.of(), LoweringNotes.USE_ESM));
  }

  /** Where the word behind the first word of a statement starts; a comment between them is taken for it. */
  private int secondWord(int start) {
    String text = source.text();
    int at = start;
    while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? at : start;
  }

  @Override
  protected Function function(Function f) {
    functionDepth++;
    thisDepth++;
    Function now = super.function(f);
    functionDepth--;
    thisDepth--;
    return now;
  }

  @Override
  protected Function methodFunction(Function f) {
    functionDepth++;
    thisDepth++;
    Function now = super.methodFunction(f);
    functionDepth--;
    thisDepth--;
    return now;
  }

  @Override
  protected Expression arrow(Arrow f) {
    functionDepth++;
    Expression now = super.arrow(f);
    functionDepth--;
    return now;
  }

  /** A class keeps its name inside; where its binding is renamed, the statement does that. */
  @Override
  protected ClassDefinition classDefinition(ClassDefinition c) {
    if (c.name() == null || newName(c.name().id()) == null) {
      return super.classDefinition(c);
    }
    return super.classDefinition(
        new ClassDefinition(c.id(), c.start(), c.end(), c.modifiers(), make.binding(c.name(), c.name().name()),
            c.typeParameters(), c.superClass(), c.superTypeArguments(), c.interfaces(), c.members()));
  }

  @Override
  protected ClassMember field(ClassMember.Field m) {
    PropertyKey key = propertyKey(m.key());
    thisDepth++;
    functionDepth++;
    Expression initializer = optional(m.initializer());
    functionDepth--;
    thisDepth--;
    return key == m.key() && initializer == m.initializer() ? m
        : new ClassMember.Field(m.id(), m.start(), m.end(), m.modifiers(), key, false, false, null, initializer);
  }

  @Override
  protected ClassMember staticBlock(ClassMember.StaticBlock m) {
    thisDepth++;
    functionDepth++;
    ClassMember now = super.staticBlock(m);
    functionDepth--;
    thisDepth--;
    return now;
  }
}
