/**
 * The syntax tree that every phase speaks: sealed interfaces and records, spans as UTF-16 offsets, dense node ids. It
 * knows nothing of vocabularies, names or text.
 */
package tj.somon.compiler.ast;
