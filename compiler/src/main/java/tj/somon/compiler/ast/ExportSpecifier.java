package tj.somon.compiler.ast;

/**
 * {@code local as exported} between the braces of an export. Without a module specifier the local name is a use: its
 * id has a symbol.
 */
public record ExportSpecifier(int id, int start, int end, boolean typeOnly, ModuleName local, ModuleName exported)
    implements Node {}
