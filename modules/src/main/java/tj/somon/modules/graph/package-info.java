/**
 * The modules of a program and how they hang together: read from the entries, then looked at from all sides. It knows
 * files only through ports and nothing of linking and output.
 */
package tj.somon.modules.graph;
