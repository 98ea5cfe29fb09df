package tj.somon.compiler.names;

import java.util.ArrayList;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Target.BindingName;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;

/** Where a walk over a tree is, and the walkers for the parts of the grammar. */
final class Walk {
  /** Spellings that the walk asks for have fixed numbers. */
  static final int EVAL = 0;
  static final int REQUIRE = 1;

  final Declarations declarations;
  final SymbolStore symbols;
  final ScopeStore scopes;
  final Uses uses;
  final NameDiagnostics diagnostics;
  final Labels labels;
  final PrivateNames privateNames;
  final ModuleExports exports;
  final Language language;
  final Checkpoint.Steps steps;

  final ExpressionWalk expressions = new ExpressionWalk(this);
  final TargetWalk targets = new TargetWalk(this);
  final FunctionWalk functions = new FunctionWalk(this);
  final ClassWalk classes = new ClassWalk(this);
  final StatementWalk statements = new StatementWalk(this);
  final TypeDeclarationWalk typeDeclarations = new TypeDeclarationWalk(this);
  final ModuleWalk modules = new ModuleWalk(this);
  final TypeWalk types = new TypeWalk(this);

  final ArrayList<Expression.ImportCall> importCalls = new ArrayList<>();
  final ArrayList<Expression.Call> requireCalls = new ArrayList<>();
  boolean topLevelAwait;
  boolean importMeta;

  int scope = NameTable.NONE;
  boolean strict;
  /** Whether what is declared has nothing at run time. */
  boolean ambient;
  /** Whether two parameters of the list being declared must have two names. */
  boolean uniqueParameters;
  /** Functions, fields, static blocks and namespaces around. */
  int functionDepth;

  Walk(Program program, Declarations declarations, NameDiagnostics diagnostics, Language language,
      Checkpoint checkpoint) {
    this.declarations = declarations;
    this.uses = new Uses(program.nodeCount());
    this.symbols = declarations.symbols;
    this.scopes = declarations.scopes;
    this.diagnostics = diagnostics;
    this.labels = new Labels(diagnostics);
    this.privateNames = new PrivateNames(diagnostics);
    this.exports = new ModuleExports(diagnostics);
    this.language = language;
    this.steps = new Checkpoint.Steps(checkpoint);
    this.strict = program.strict();
    symbols.atoms.of("eval");
    symbols.atoms.of("require");
  }

  /** Enters the scope that a node makes. */
  void enter(ScopeKind kind, Node node) {
    enterUnowned(kind, node);
    scopes.owner[scope] = node.id();
    scopes.setNode(node.id(), scope);
  }

  /** Enters a scope that begins at a node, which makes another scope itself. */
  void enterUnowned(ScopeKind kind, Node node) {
    scope = scopes.add(kind, scope, NameTable.NONE, node.start());
    uses.enter(scope);
  }

  void leave() {
    declarations.close(scope);
    uses.leave();
    scope = scopes.parent[scope];
  }

  /** Declares a name in the scope where the walk is. */
  int declare(BindingName name, int flags) {
    int all = ambient ? flags | SymbolFlags.AMBIENT : flags;
    if ((flags & SymbolFlags.PARAMETER) != 0 && uniqueParameters) {
      checkParameter(name);
    }
    int symbol = declarations.declare(declaringScope(), name, all);
    if ((all & (SymbolFlags.EXPORTED | SymbolFlags.VALUE | SymbolFlags.AMBIENT)) == EXPORTED_VALUE) {
      boolean mayRepeat = (flags & SymbolFlags.VAR) == 0;
      exports.add(name.name(), name.start(), name.end(), mayRepeat ? symbol : NameTable.NONE);
    }
    return symbol;
  }

  private static final int EXPORTED_VALUE = SymbolFlags.EXPORTED | SymbolFlags.VALUE;

  /** What {@code declare global} declares belongs to the outermost scope. */
  private int declaringScope() {
    boolean global = scopes.kind[scope] == ScopeKind.AMBIENT && scopes.members[scope] == 0;
    return global ? 0 : scope;
  }

  private void checkParameter(BindingName name) {
    int before = declarations.find(scope, symbols.atoms.of(name.name()));
    if (before != NameTable.NONE && (symbols.flags[before] & SymbolFlags.PARAMETER) != 0) {
      diagnostics.again(NameCode.DUPLICATE_PARAMETER, name.start(), name.end(), name.name(), symbols.start[before],
          "note.other-name");
    }
  }

  /** Notes the use of a name as a value; {@code extra} is {@link Uses#WRITE}, {@link Uses#CAREFUL} or 0. */
  void use(NameUse use, int extra) {
    scopes.setNode(use.id(), scope);
    uses.add(use, symbols.atoms.of(use.name()), extra);
  }

  /** Notes the use of a name in another way than as a plain value. */
  void use(Node node, String name, int mode) {
    scopes.setNode(node.id(), scope);
    uses.add(node, symbols.atoms.of(name), mode);
  }
}
