/** A registry of packages on loopback that does what a test tells it: answers well, or fails in every way there is. */
package tj.somon.testkit.registry;
