/**
 * Trees to text: JavaScript, TypeScript or SomonScript in either vocabulary, with comments and a source map. It knows
 * nothing of names' meanings, types' meanings or files.
 */
package tj.somon.compiler.printer;
