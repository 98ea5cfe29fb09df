/**
 * Tajik names of builtins in values and member accesses (SomonScript language specification, section 11): tree to tree
 * over the bound tree. A program that uses none comes back unchanged. It knows nothing of output formats.
 */
package tj.somon.compiler.builtins;
