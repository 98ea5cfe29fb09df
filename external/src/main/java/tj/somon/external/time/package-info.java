/**
 * Time as external dependencies see it: a clock and a timer in one, handed in, so that a test can drive both. Knows nothing of
 * what is timed.
 */
package tj.somon.external.time;
