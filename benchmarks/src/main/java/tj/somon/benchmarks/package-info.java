/** How fast the phases are. Compiled in every build, run by hand, published nowhere. */
package tj.somon.benchmarks;
