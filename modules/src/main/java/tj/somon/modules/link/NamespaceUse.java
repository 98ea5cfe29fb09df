package tj.somon.modules.link;

/**
 * A property of an imported namespace: {@code ns.name}.
 *
 * @param node id of the member access
 * @param symbol of the import
 * @param called whether it is called, so that the namespace is {@code this}
 */
public record NamespaceUse(int node, int symbol, String name, boolean called) {}
