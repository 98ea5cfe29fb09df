package tj.somon.compiler.names;

import tj.somon.compiler.ast.Program;

final class Normalisation { static void check(Program p, NameDiagnostics d) {} }
