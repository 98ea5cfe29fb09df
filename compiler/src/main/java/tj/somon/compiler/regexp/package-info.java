/**
 * The grammar of regular expressions (ECMAScript 2025, 22.2 and B.1.2): early errors, and a rewriting for engines without
 * Unicode data. It knows nothing of tokens but the letters of names.
 */
package tj.somon.compiler.regexp;
