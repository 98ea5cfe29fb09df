package tj.somon.compiler.ast;

/**
 * The external name of an import or export (ECMAScript ModuleExportName). The Tajik word for "default" has been
 * translated already.
 *
 * @param quoted whether it was written as a string
 */
public record ModuleName(int id, int start, int end, String name, boolean quoted) implements Node {}
