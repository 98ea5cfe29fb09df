package tj.somon.compiler.lexer;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/** All tokens and findings of a text; the only place of these tests that knows how the lexer is driven. */
record Scanned(List<Token> tokens, List<Diagnostic> findings, CommentTable comments) {

  /** A token as tests look at it. */
  record Token(TokenKind kind, int start, int end, String text, double number, boolean newlineBefore,
      boolean escaped) {}

  static Scanned of(String text) {
    return of(text, Language.SOMONSCRIPT, false);
  }

  static Scanned of(String text, Language language, boolean htmlComments) {
    var diagnostics = new Diagnostics();
    var lexer = new Lexer(SourceText.of("тест.som", text), Words.of(language), htmlComments, diagnostics);
    var tokens = new ArrayList<Token>();
    int braces = 0;
    var templates = new ArrayList<Integer>();
    do {
      lexer.next();
      if (lexer.kind() == TokenKind.LEFT_BRACE) {
        braces++;
      } else if (lexer.kind() == TokenKind.RIGHT_BRACE) {
        if (!templates.isEmpty() && templates.getLast() == braces) {
          lexer.rescanTemplateContinuation();
          if (lexer.kind() == TokenKind.TEMPLATE_TAIL) {
            templates.removeLast();
          }
        } else {
          braces--;
        }
      } else if (lexer.kind() == TokenKind.TEMPLATE_HEAD) {
        templates.add(braces);
      }
      tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end(), lexer.text(), lexer.number(),
          lexer.newlineBefore(), lexer.escaped()));
    } while (lexer.kind() != TokenKind.END_OF_FILE);
    return new Scanned(tokens, diagnostics.toList(), lexer.comments());
  }

  List<TokenKind> kinds() {
    return tokens.stream().map(Token::kind).toList();
  }

  Token first() {
    return tokens.getFirst();
  }

  /** Codes and places of the findings, as {@code CODE@start-end}. */
  List<String> problems() {
    return findings.stream().map(f -> f.code() + "@" + f.span().start() + "-" + f.span().end()).toList();
  }

  /** Keys of the notes of the findings. */
  List<String> notes() {
    return findings.stream().flatMap(f -> f.notes().stream()).map(n -> n.key()).toList();
  }
}
