/** Characters to tokens (ECMAScript 2025, 12), in the vocabulary of the source's language. */
package tj.somon.compiler.lexer;
