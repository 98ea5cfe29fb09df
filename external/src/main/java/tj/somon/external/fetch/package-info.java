/**
 * One fetch from outside, whatever is fetched: who may, who shares it, what the cache has, who waits for his turn, how often
 * it is tried and what is answered when the dependency is ill. What a request is and how it is made is the business of the
 * {@link tj.somon.external.fetch.Target}.
 */
package tj.somon.external.fetch;
