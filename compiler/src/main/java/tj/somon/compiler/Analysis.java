package tj.somon.compiler;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lexer.CommentTable;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** A program that has been read and whose names are bound. Immutable, safe to share between threads. */
public final class Analysis {
  private final SourceText source;
  private final Language language;
  private final Program program;
  private final CommentTable comments;
  private final NameTable names;
  private final ModuleRecord record;
  private final List<Diagnostic> diagnostics;

  Analysis(SourceText source, Language language, Program program, CommentTable comments, NameTable names,
      List<Diagnostic> diagnostics) {
    this.source = source;
    this.language = language;
    this.program = program;
    this.comments = comments;
    this.names = names;
    this.record = ModuleRecord.of(program, names);
    this.diagnostics = diagnostics;
  }

  public SourceText source() {
    return source;
  }

  public Language language() {
    return language;
  }

  /** The tree; it has gaps where the text is wrong. */
  public Program program() {
    return program;
  }

  /** What the module asks for and offers. */
  public ModuleRecord moduleRecord() {
    return record;
  }

  /** All findings in the order of the source. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Whether a finding forbids output. */
  public boolean hasErrors() {
    return Diagnostics.forbidOutput(diagnostics);
  }

  NameTable names() {
    return names;
  }

  CommentTable comments() {
    return comments;
  }
}
