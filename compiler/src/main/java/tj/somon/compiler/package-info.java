/**
 * The compiler as others use it: {@link tj.somon.compiler.Compiler} puts the phases together. It knows no files, threads,
 * clocks or networks.
 */
package tj.somon.compiler;
