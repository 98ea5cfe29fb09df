/** How things from outside fail, as values: why, what it was about, and what it says about the health of the dependency. */
package tj.somon.external.failure;
