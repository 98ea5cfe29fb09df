package tj.somon.modules.link;

/**
 * What linking must know of the output.
 *
 * @param outsideIsModule whether what is outside is imported as ECMAScript modules
 * @param wholeEntry whether the namespace object of the entry is needed
 * @param treeShaking whether unused parts without effect stay away
 */
public record LinkOptions(boolean outsideIsModule, boolean wholeEntry, boolean treeShaking) {}
