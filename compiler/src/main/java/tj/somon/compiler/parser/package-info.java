/**
 * Tokens to tree: one grammar for SomonScript, JavaScript and TypeScript (ECMAScript 2025 with TypeScript's type syntax;
 * SomonScript language specification, sections 3 to 10). It reports every early error that needs no scopes, and always
 * answers with a tree. It knows nothing of names' meanings, files or output.
 */
package tj.somon.compiler.parser;
