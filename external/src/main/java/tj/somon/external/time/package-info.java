/**
 * Time as external dependencies see it: a clock and a timer in one, handed in, so that a test can drive both; and how somebody
 * who waits gives up. Knows nothing of what is timed or waited for.
 */
package tj.somon.external.time;
