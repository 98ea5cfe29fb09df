package tj.somon.compiler.names;

import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.source.Language;

final class UnknownNames { UnknownNames(Declarations d, NameDiagnostics n, Language l) {} void check(NameUse u, int s) {} }
