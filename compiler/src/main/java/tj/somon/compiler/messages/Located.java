package tj.somon.compiler.messages;

import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.source.SourceText;

/** A finding with the text it was made in. */
public record Located(SourceText source, Diagnostic diagnostic) {}
