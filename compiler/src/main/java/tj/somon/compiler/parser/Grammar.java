package tj.somon.compiler.parser;

import tj.somon.compiler.vocabulary.Words;

/**
 * The parts of the parser, which call each other: what stands here is made once for a text. Parts keep no state of
 * their own between calls, except the cursor and the context.
 */
final class Grammar {
  final Cursor cursor;
  final Context context;
  final Words words;
  final NameParser names;
  final Reinterpreter targets;
  final ExpressionParser expressions;
  final OperatorParser operators;
  final UnaryParser unaries;
  final PrimaryParser primaries;
  final MemberParser members;
  final ObjectLiteralParser objects;
  final TemplateParser templates;
  final ArrowParser arrows;
  final FunctionParser functions;
  final ParameterParser parameters;
  final PatternParser patterns;
  final StatementParser statements;
  final ClassParser classes;
  final ModuleParser modules;
  final TypeParser types;
  final DeclarationParser declarations;

  @SuppressWarnings("this-escape") // the parts only keep what they are given
  Grammar(Cursor cursor, Context context, Words words) {
    this.cursor = cursor;
    this.context = context;
    this.words = words;
    names = new NameParser(this);
    targets = new Reinterpreter(this);
    objects = new ObjectLiteralParser(this);
    templates = new TemplateParser(this);
    arrows = new ArrowParser(this);
    members = new MemberParser(this);
    primaries = new PrimaryParser(this);
    unaries = new UnaryParser(this);
    operators = new OperatorParser(this);
    expressions = new ExpressionParser(this);
    parameters = new ParameterParser(this);
    functions = new FunctionParser(this);
    patterns = new PatternParser(this);
    statements = new StatementParser(this);
    classes = new ClassParser(this);
    modules = new ModuleParser(this);
    types = new TypeParser(this);
    declarations = new DeclarationParser(this);
  }
}
