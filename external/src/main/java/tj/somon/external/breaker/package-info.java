/**
 * Circuit breakers: which dependency is asked now and which is left alone for a while. A breaker knows names, outcomes and
 * time; what a request is, how it fails and who wants it are told by whoever uses it.
 */
package tj.somon.external.breaker;
