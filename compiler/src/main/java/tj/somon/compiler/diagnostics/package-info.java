/** Findings about a program, as data: code, span, arguments, notes. It knows no human language. */
package tj.somon.compiler.diagnostics;
