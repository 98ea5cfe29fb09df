package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.lexer.CommentTable;

/**
 * The answer of the parser: always a tree, with what is wrong with the text.
 *
 * @param comments all comments of the text, in their order
 * @param diagnostics findings of the lexer and the parser, in the order of the source
 */
public record Parsed(Program program, CommentTable comments, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }
}
