/**
 * Source maps of version 3 (ECMA-426): a writer that knows where each text came from, the map as flat arrays, its JSON.
 * It knows nothing of trees.
 */
package tj.somon.compiler.sourcemap;
