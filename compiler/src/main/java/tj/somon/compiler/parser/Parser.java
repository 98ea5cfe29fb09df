package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/**
 * Reads a text as a module or a script: text in; tree, comments and findings out. It never fails: where the text is
 * wrong, the tree has gaps and the findings say why.
 */
public final class Parser {
  private final SourceText source;
  private final SourceGoal goal;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Lexer lexer;
  private final Cursor cursor;
  private final Grammar grammar;

  private Parser(SourceText source, Language language, SourceGoal goal, Words words, Checkpoint checkpoint) {
    this.source = source;
    this.goal = goal;
    lexer = new Lexer(source, words, goal != SourceGoal.MODULE, diagnostics);
    cursor = new Cursor(source, language, lexer, diagnostics, checkpoint);
    grammar = new Grammar(cursor, new Context(language, goal), words);
    if (language.types() && isDeclarationFile(source.path())) {
      grammar.context.with(Context.AMBIENT);
    }
  }

  /**
   * Reads a text. A word of class N that the text both uses as a keyword and declares as a name is a name: then the text
   * is read a second time (SomonScript language specification, section 3.4).
   */
  public static Parsed parse(SourceText source, Language language, SourceGoal goal) {
    return parse(source, language, goal, Checkpoint.NONE);
  }

  /** The same, passing checkpoints. */
  public static Parsed parse(SourceText source, Language language, SourceGoal goal, Checkpoint checkpoint) {
    Words words = Words.of(language);
    var parser = new Parser(source, language, goal, words, checkpoint);
    Parsed parsed = parser.parse();
    long demoted = parser.cursor.newWords.toDemote();
    if (demoted == 0) {
      return parsed;
    }
    return new Parser(source, language, goal, words.without(demoted), checkpoint).parse();
  }

  /** Whether a file only declares what exists elsewhere, as the end of its name says. */
  private static boolean isDeclarationFile(String path) {
    return path.endsWith(".d.ts") || path.endsWith(".d.mts") || path.endsWith(".d.cts");
  }

  private Parsed parse() {
    int base = cursor.stack.size();
    grammar.functions.directives(List.of(), Place.MODULE);
    grammar.functions.statements(TokenKind.END_OF_FILE, Place.MODULE);
    List<Statement> body = cursor.stack.pop(base);
    grammar.statements.endOfText();
    cursor.findings.finish();
    int id = cursor.nextId();
    int count = cursor.nodeCount();
    var program = new Program(id, 0, source.length(), goal, grammar.context.strict(),
        source.slice(0, lexer.hashbangEnd()), body, count, count);
    return new Parsed(program, lexer.comments(), Diagnostics.inSourceOrder(diagnostics.toList(), List.of()));
  }
}
