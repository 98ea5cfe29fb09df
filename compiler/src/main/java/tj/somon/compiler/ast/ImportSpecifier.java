package tj.somon.compiler.ast;

/** {@code imported as local} between the braces of an import. */
public record ImportSpecifier(int id, int start, int end, boolean typeOnly, ModuleName imported,
    Target.BindingName local) implements Node {}
