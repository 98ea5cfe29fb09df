package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;

/** The functions that make CommonJS modules look like ECMAScript modules; each is written only where it is called. */
final class CommonJsHelpers {
  private static final String LOADED = "loaded";
  private static final String MARK = "__esModule";

  private final FreshNames fresh;
  private final NewNodes make;
  private final Node at;
  private final boolean objectIsBound;
  private @Nullable String importDefault;
  private @Nullable String importStar;
  private @Nullable String exportStar;

  /**
   * Helpers for one module.
   *
   * @param at where they stand
   * @param objectIsBound whether the module has a binding called {@code Object}
   */
  CommonJsHelpers(FreshNames fresh, NewNodes make, Node at, boolean objectIsBound) {
    this.fresh = fresh;
    this.make = make;
    this.at = at;
    this.objectIsBound = objectIsBound;
  }

  /** Something with the default export as {@code default}: the module itself, or an object around a CommonJS module. */
  Expression importDefault(Node where, Expression loaded) {
    importDefault = importDefault == null ? fresh.like("__importDefault") : importDefault;
    return make.call(where, make.name(where, importDefault), loaded);
  }

  /** The namespace object of a module. */
  Expression importStar(Node where, Expression loaded) {
    importStar = importStar == null ? fresh.like("__importStar") : importStar;
    return make.call(where, make.name(where, importStar), loaded);
  }

  /** Gives all exports of a module to this one. */
  Expression exportStar(Node where, Expression loaded) {
    exportStar = exportStar == null ? fresh.like("__exportStar") : exportStar;
    return make.call(where, make.name(where, exportStar), loaded, make.name(where, "exports"));
  }

  /** The declarations of the helpers that are in use. */
  List<Statement> declarations() {
    var statements = new ArrayList<Statement>();
    if (importDefault != null) {
      statements.add(function(importDefault, List.of(LOADED),
          make.returning(at, make.conditional(at, isModule(), loaded(), wrapped()))));
    }
    if (importStar != null) {
      statements.add(function(importStar, List.of(LOADED), importStarBody()));
    }
    if (exportStar != null) {
      statements.add(function(exportStar, List.of(LOADED, "exports"), exportStarLoop()));
    }
    return statements;
  }

  /** {@code Object.defineProperty(object, "name", { enumerable: true, get: function () { return value; } });}. */
  Statement getter(Node where, Expression object, Expression name, Expression value) {
    Expression function = make.function(where, null, List.of(), List.of(make.returning(where, value)));
    return defined(where, object, name, make.object(where, make.property(where, "enumerable", make.bool(where, true)),
        make.property(where, "get", function)));
  }

  /** {@code Object.defineProperty(object, name, descriptor);}. */
  Statement defined(Node where, Expression object, Expression name, Expression descriptor) {
    return make.statement(where, make.call(where, objectFunction(where, "defineProperty"), object, name, descriptor));
  }

  /** {@code Object.defineProperty(exports, "__esModule", { value: true });}. */
  Statement mark() {
    return defined(at, make.name(at, "exports"), make.string(at, MARK),
        make.object(at, make.property(at, "value", make.bool(at, true))));
  }

  private Expression objectFunction(Node where, String name) {
    Expression object = objectIsBound ? make.member(where, make.name(where, "globalThis"), "Object")
        : make.name(where, "Object");
    return make.member(where, object, name);
  }

  private Expression loaded() {
    return make.name(at, LOADED);
  }

  private Expression isModule() {
    return make.binary(at, BinaryOperator.AND, loaded(), make.member(at, loaded(), MARK));
  }

  private Expression wrapped() {
    return make.object(at, make.property(at, "default", loaded()));
  }

  private Statement function(String name, List<String> parameters, Statement... body) {
    return make.function(at, make.binding(at, name), parameters.stream().map(p -> make.parameter(at, p)).toList(),
        List.of(body));
  }

  private Statement[] importStarBody() {
    Expression namespace = make.name(at, "namespace");
    Statement copy = getter(at, namespace, make.name(at, "name"), entry());
    Statement others = make.when(at,
        make.binary(at, BinaryOperator.STRICT_NOT_EQUAL, make.name(at, "name"), make.string(at, "default")),
        make.block(at, copy));
    return new Statement[]{make.when(at, isModule(), make.block(at, make.returning(at, loaded()))),
        make.declaration(at, VariableKind.CONST, make.binding(at, "namespace"), wrapped()), overNames(others),
        make.returning(at, make.name(at, "namespace"))};
  }

  /** Earlier exports win, a default export is never passed on. */
  private Statement exportStarLoop() {
    Expression known = make.call(at, objectFunction(at, "hasOwn"), make.name(at, "exports"), make.name(at, "name"));
    Expression wanted = make.binary(at, BinaryOperator.AND,
        make.binary(at, BinaryOperator.STRICT_NOT_EQUAL, make.name(at, "name"), make.string(at, "default")),
        make.not(at, known));
    return overNames(
        make.when(at, wanted, make.block(at, getter(at, make.name(at, "exports"), make.name(at, "name"), entry()))));
  }

  private Expression entry() {
    return make.index(at, loaded(), make.name(at, "name"));
  }

  /** A loop over the names of the properties of what was loaded, which may be no object at all. */
  private Statement overNames(Statement body) {
    Expression object = make.binary(at, BinaryOperator.COALESCE, loaded(), make.object(at));
    var head = new ForHead.Declared(make.declaration(at, VariableKind.CONST, make.binding(at, "name"), null));
    return make.forOf(at, head, make.call(at, objectFunction(at, "keys"), object), make.block(at, body));
  }
}
