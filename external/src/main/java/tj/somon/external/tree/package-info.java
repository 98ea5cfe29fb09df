/**
 * The tree of the packages that a project needs: which versions, and in which folder each stands, as shallow as it can be.
 * Asks only {@link tj.somon.external.tree.Documents}; the same answers give the same tree.
 */
package tj.somon.external.tree;
