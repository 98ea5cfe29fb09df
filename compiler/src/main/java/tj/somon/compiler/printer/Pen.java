package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.sourcemap.MappedWriter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** One printing: the text so far, what the layout depends on, and the printers of all parts of the tree. */
final class Pen {
  /** The text that follows begins an expression statement. */
  static final int STATEMENT = 1;
  /** The text that follows begins the expression of {@code export default}. */
  static final int EXPORT_DEFAULT = 2;
  /** The text that follows begins the expression that is the body of an arrow function. */
  static final int ARROW_BODY = 4;
  /** The text that follows begins a for head without a declaration. */
  static final int FOR_HEAD = 8;
  /** The text that follows begins a for-of head without a declaration. */
  static final int FOR_OF_HEAD = 16;

  /** The text that follows is a name that is the whole of a for-of head. */
  static final int FOR_OF_NAME = 32;

  private static final int INDENT = 2;

  final MappedWriter out;
  final Wording words;
  final @Nullable UsedNames gathered;
  final String source;
  final Checkpoint.Steps steps;
  private final String preamble;
  private final @Nullable String @Nullable [] substitutes;
  final int sourceNodes;
  final Language language;
  /** Whether the printed text will be read with type syntax. */
  final boolean types;
  /** Whether everything printed is strict mode code. */
  final boolean strict;
  final Comments comments;
  final Literals literals;
  final Names names;
  final Expressions expressions;
  final Objects objects;
  final Patterns patterns;
  final Functions functions;
  final Statements statements;
  final Variables variables;
  final Brackets brackets;
  final Classes classes;
  final Types typeSyntax;
  final TypeMembers typeMembers;
  final Declarations declarations;
  final Modules modules;

  /** Whether {@code in} must stand in parentheses, because a for head is being written. */
  boolean noIn;
  /** Whether a {@code <} that could begin type arguments has been written in the innermost brackets. */
  boolean lessBefore;
  private int indent;
  private int startAt = -1;
  private int startKind;
  private int restrictedAt = -1;
  private int lastGap = -1;

  Pen(PrintInput input, PrintOptions options, Wording words, @Nullable UsedNames gathered, Checkpoint checkpoint) {
    Program program = input.program();
    this.words = words;
    this.steps = new Checkpoint.Steps(checkpoint);
    this.gathered = gathered;
    this.source = input.source().text();
    this.preamble = input.preamble();
    this.substitutes = input.substitutes();
    this.sourceNodes = program.sourceNodeCount();
    this.language = options.language();
    this.types = language.types();
    this.strict = language.tajik() || program.strict() || program.goal() == SourceGoal.MODULE;
    this.out = new MappedWriter(source.length() + source.length() / 8 + 256, options.sourceMap() && gathered == null);
    this.indent = options.indentation();
    for (int i = 0; i < indent; i++) {
      out.character(' ');
    }
    this.comments = new Comments(this, input, options.sourceMap());
    this.brackets = new Brackets(this);
    this.literals = new Literals(this);
    this.names = new Names(this);
    this.expressions = new Expressions(this);
    this.objects = new Objects(this);
    this.patterns = new Patterns(this);
    this.functions = new Functions(this);
    this.variables = new Variables(this);
    this.statements = new Statements(this);
    this.classes = new Classes(this);
    this.typeSyntax = new Types(this);
    this.typeMembers = new TypeMembers(this);
    this.declarations = new Declarations(this);
    this.modules = new Modules(this);
  }

  void program(Program program) {
    if (!program.hashbang().isEmpty()) {
      out.slice(program.hashbang(), 0, program.hashbang().length());
      out.line(0);
      comments.skipTo(program.hashbang().length());
    }
    boolean written = preamble.isEmpty() ? statements.list(program.body(), true, false) : withPreamble(program.body());
    if (!program.body().isEmpty()) {
      comments.trailing(program.body().getLast().end(), source.length());
    }
    comments.rest(written, source.length());
    if (out.length() > 0 && out.last() != '\n') {
      out.line(0);
    }
  }

  private boolean withPreamble(List<Statement> body) {
    int directives = 0;
    while (directives < body.size() && body.get(directives) instanceof Statement.Directive) {
      directives++;
    }
    if (statements.list(body.subList(0, directives), true, false)) {
      out.line(0);
    }
    for (int start = 0; start < preamble.length();) {
      int end = preamble.indexOf('\n', start);
      end = end < 0 ? preamble.length() : end;
      out.slice(preamble, start, end);
      out.line(0);
      start = end + 1;
    }
    statements.list(body.subList(directives, body.size()), false, false);
    return true;
  }

  // ---- words and text ----------------------------------------------------------------------------------------------

  void text(String text) {
    out.text(text);
  }

  void character(char c) {
    out.character(c);
  }

  void word(TokenKind kind) {
    out.text(words.of(kind));
  }

  void word(Role role) {
    out.text(words.of(role));
  }

  /** A word and a space after which a line end would change the meaning. */
  void tiedWord(TokenKind kind) {
    out.text(words.of(kind));
    out.character(' ');
    restrictedAt = out.length();
  }

  /** A word and a space after which a line end would change the meaning. */
  void tiedWord(Role role) {
    out.text(words.of(role));
    out.character(' ');
    restrictedAt = out.length();
  }

  /** Forbids a line end directly after the text so far. */
  void tie() {
    restrictedAt = out.length();
  }

  boolean isTied() {
    return restrictedAt == out.length();
  }

  /** What is written in the place of a node; null where it is written as it is. */
  @Nullable
  String substitute(int nodeId) {
    return substitutes == null || nodeId >= substitutes.length ? null : substitutes[nodeId];
  }

  /** Whether no node has a substitute. */
  boolean isPlain() {
    return substitutes == null;
  }

  // ---- starts ------------------------------------------------------------------------------------------------------

  /** Notes what the text that follows begins. */
  void start(int kind) {
    startAt = out.length();
    startKind = kind;
  }

  /** Whether the text that follows begins one of these. */
  boolean starts(int kinds) {
    return startAt == out.length() && (startKind & kinds) != 0;
  }

  /** Keeps the start where a comment has been written since {@code before}. */
  void carryStart(int before) {
    if (startAt == before) {
      startAt = out.length();
    }
  }

  // ---- layout ------------------------------------------------------------------------------------------------------

  void indent() {
    indent += INDENT;
  }

  void dedent() {
    indent -= INDENT;
  }

  int indentation() {
    return indent;
  }

  void newline() {
    out.line(indent);
  }

  /** An empty line and the next, if the source has one before the offset and it has not been used yet. */
  void gap(int offset) {
    if (offset > lastGap && hasBlankLineBefore(offset)) {
      out.line(0);
      lastGap = offset;
    }
  }

  private boolean hasBlankLineBefore(int offset) {
    int lines = 0;
    for (int i = Math.min(offset, source.length()) - 1; i >= 0; i--) {
      char c = source.charAt(i);
      if (c == '\n') {
        if (++lines == 2) {
          return true;
        }
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return false;
  }

  /** Whether the node's span is its own text in the source. */
  boolean isFromSource(Node node) {
    return node.id() < sourceNodes;
  }

  /** Whether the source has a line end between two offsets, comments included. */
  boolean hasLineEnd(int from, int to) {
    for (int i = Math.max(from, 0); i < to; i++) {
      if (source.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Whether the source has a line end between the two nodes. */
  boolean isBrokenBetween(Node before, Node after) {
    return before.id() < sourceNodes && after.id() < sourceNodes && hasLineEnd(before.end(), after.start());
  }
}
