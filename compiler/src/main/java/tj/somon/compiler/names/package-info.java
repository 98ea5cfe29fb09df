/**
 * What each name means: scopes, symbols, uses, and the early errors of the standard that concern them (ECMAScript 2025,
 * 8.2, 14 to 16 and annex B.3). It knows nothing of output, builtin members or other modules.
 */
package tj.somon.compiler.names;
