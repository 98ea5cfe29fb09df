/**
 * Runs a compiled program in a JavaScript engine: the Node of this machine or the embedded one. It knows nothing of
 * specifiers, files of a program or the command line.
 */
package tj.somon.runtime;
