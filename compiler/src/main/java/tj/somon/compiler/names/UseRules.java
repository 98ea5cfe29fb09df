package tj.somon.compiler.names;

import java.util.Map;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Language;

/** Findings about uses whose meaning is known now. */
final class UseRules {
  private static final int CALLED = SymbolFlags.FUNCTION | SymbolFlags.CLASS | SymbolFlags.IMPORT;

  private final SymbolStore symbols;
  private final ScopeStore scopes;
  private final NameDiagnostics diagnostics;
  private final Language language;
  private final UnknownNames unknownNames;

  UseRules(Declarations declarations, NameDiagnostics diagnostics, Language language) {
    this.symbols = declarations.symbols;
    this.scopes = declarations.scopes;
    this.diagnostics = diagnostics;
    this.language = language;
    this.unknownNames = new UnknownNames(declarations, diagnostics, language);
  }

  /**
   * An assignment other than the initialiser. Assigning to a constant is an error in SomonScript (SomonScript language
   * specification, section 1) and fails when the program runs in the other languages.
   */
  void assigned(Node node, int symbol) {
    int flags = symbols.flags[symbol];
    if ((flags & (SymbolFlags.CONSTANT | SymbolFlags.IMPORT)) == 0) {
      return;
    }
    String name = symbols.atoms.text(symbols.atom[symbol]);
    int first = symbols.start[symbol];
    if ((flags & SymbolFlags.CONSTANT) != 0) {
      NameCode code = language.tajik() ? NameCode.CONSTANT_ASSIGNED : NameCode.CONSTANT_ASSIGNED_AT_RUN_TIME;
      diagnostics.again(code, node.start(), node.end(), name, first, "note.declare-variable");
    } else {
      diagnostics.again(NameCode.IMPORT_ASSIGNED, node.start(), node.end(), name, first, "note.copy-import");
    }
  }

  /** A soft keyword that begins a loop although it is the name of something that can be called. */
  void probed(Node node, int symbol) {
    if (symbol < 0 || (symbols.flags[symbol] & CALLED) == 0) {
      return;
    }
    String name = symbols.atoms.text(symbols.atom[symbol]);
    diagnostics.report(NameCode.LOOP_WORD_IS_A_NAME, node.start(), node.start() + name.length(), name,
        Note.of("note.parenthesise-name", Map.of("name", name)));
  }

  void unknownExport(Node node, String name, int scope) {
    if (scopes.kind[scope] == ScopeKind.MODULE) {
      diagnostics.report(NameCode.UNKNOWN_EXPORT, node.start(), node.end(), name, "note.declare-before-export");
    }
  }

  /** A use that nothing binds as a value; {@code isType} tells whether its name has a meaning as a type. */
  void unknown(NameUse use, int scope, boolean isType) {
    unknownNames.check(use, scope, isType);
  }
}
