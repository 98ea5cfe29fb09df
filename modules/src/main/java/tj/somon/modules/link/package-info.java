/**
 * Links a graph over flat tables: matches imports with exports, marks what is used, decides which modules are wrapped
 * and in which order everything is evaluated. A name is a pair of numbers: module and symbol. It writes no text.
 */
package tj.somon.modules.link;
