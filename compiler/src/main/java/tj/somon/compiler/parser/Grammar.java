package tj.somon.compiler.parser;

/**
 * The parts of the parser, which call each other: what stands here is made once for a text. Parts keep no state of
 * their own between calls, except the cursor and the context.
 */
final class Grammar {
  final Cursor cursor;
  final Context context;
  final ExpressionParser expressions;
  final FunctionParser functions;
  final PatternParser patterns;
  final StatementParser statements;
  final ClassParser classes;
  final ModuleParser modules;
  final TypeParser types;
  final DeclarationParser declarations;

  Grammar(Cursor cursor, Context context) {
    this.cursor = cursor;
    this.context = context;
    expressions = new ExpressionParser(this);
    functions = new FunctionParser(this);
    patterns = new PatternParser(this);
    statements = new StatementParser(this);
    classes = new ClassParser(this);
    modules = new ModuleParser(this);
    types = new TypeParser(this);
    declarations = new DeclarationParser(this);
  }
}
