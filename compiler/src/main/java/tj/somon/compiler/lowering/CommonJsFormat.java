package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.SourceText;

/**
 * Writes an ECMAScript module as a CommonJS module with the same semantics: live bindings, hoisted imports, cycles.
 *
 * <p>The output is, in this order: directives, the mark, getters for the exports, helpers, the required modules, the
 * code. The getters come before anything is loaded, so a module in a cycle finds all names and the hoisted functions.
 */
final class CommonJsFormat extends DepthRewriter {
  private final NameTable names;
  private final MissingInCommonJs missing;
  private final FreshNames fresh;
  private final NewNodes make;
  private final Node top;
  private final CommonJsImports imports;
  private final CommonJsNames renamed;
  private final CommonJsExports exports;
  private final CommonJsHelpers helpers;
  private final Specifiers specifiers;
  private final List<Statement> functionNames = new ArrayList<>();

  CommonJsFormat(Program program, SourceText source, NameTable names, FreshNames fresh, LoweringOptions options,
      Diagnostics diagnostics) {
    super(program.nodeCount());
    this.names = names;
    this.fresh = fresh;
    missing = new MissingInCommonJs(source, diagnostics);
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
    List<Statement> loads = new CommonJsLoads(make, helpers, specifiers, fresh).of(imports.modules());
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

  // ---- statements --------------------------------------------------------------------------------------------------

  @Override
  protected void statementInto(Statement statement, List<Statement> out) {
    switch (statement) {
      case ModuleItem.Import s -> missing.phase(s, s.phase());
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
    missing.phase(e, e.phase());
    return super.importCall(specifiers.mapped(e));
  }

  // ---- this, await, import.meta ------------------------------------------------------------------------------------

  @Override
  protected Expression thisExpression(Expression.This e) {
    return thisDepth() == 0 ? make.undefined(e) : e;
  }

  @Override
  protected Expression importMeta(Expression.ImportMeta e) {
    missing.importMeta(e);
    return e;
  }

  @Override
  protected Expression awaitExpression(Expression.Await e) {
    missing.await(functionDepth(), e.start(), e.end());
    return super.awaitExpression(e);
  }

  @Override
  protected Statement forOf(Statement.ForOf s) {
    if (s.await()) {
      missing.awaitOfLoop(functionDepth(), s.start());
    }
    return super.forOf(s);
  }

  @Override
  protected Statement variableDeclaration(Statement.VariableDeclaration s) {
    if (s.kind() == VariableKind.AWAIT_USING) {
      missing.await(functionDepth(), s.start(), s.end());
    }
    return super.variableDeclaration(s);
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
}
