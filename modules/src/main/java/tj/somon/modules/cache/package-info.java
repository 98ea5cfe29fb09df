/**
 * Keeps what was expensive to make: in memory with bounds on entries and bytes, and on disk by content. It knows neither
 * modules nor compilers, only keys, values and bytes; Caffeine is imported nowhere else.
 */
package tj.somon.modules.cache;
