/** Fixtures for tests and benchmarks: generated programs and readers of case folders. Published nowhere. */
package tj.somon.testkit;
