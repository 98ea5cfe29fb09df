package tj.somon.compiler.names;

import static tj.somon.compiler.names.SymbolFlags.ALIAS;
import static tj.somon.compiler.names.SymbolFlags.CATCH;
import static tj.somon.compiler.names.SymbolFlags.CLASS;
import static tj.somon.compiler.names.SymbolFlags.CONST;
import static tj.somon.compiler.names.SymbolFlags.ENUM;
import static tj.somon.compiler.names.SymbolFlags.FUNCTION;
import static tj.somon.compiler.names.SymbolFlags.IMPORT;
import static tj.somon.compiler.names.SymbolFlags.IMPORT_EQUALS;
import static tj.somon.compiler.names.SymbolFlags.IMPORT_TYPE;
import static tj.somon.compiler.names.SymbolFlags.INTERFACE;
import static tj.somon.compiler.names.SymbolFlags.LET;
import static tj.somon.compiler.names.SymbolFlags.NAMESPACE;
import static tj.somon.compiler.names.SymbolFlags.PARAMETER;
import static tj.somon.compiler.names.SymbolFlags.TYPE;
import static tj.somon.compiler.names.SymbolFlags.TYPE_PARAMETER;
import static tj.somon.compiler.names.SymbolFlags.USING;
import static tj.somon.compiler.names.SymbolFlags.VALUE;
import static tj.somon.compiler.names.SymbolFlags.VAR;

/** Which declarations of one name may stand in one scope. */
final class MergeRules {
  /** What two declarations of one name are to each other. */
  enum Verdict {
    ALLOWED,
    REDECLARED,
    NAMESPACE_FIRST
  }

  private static final int IMPORTS = IMPORT | IMPORT_EQUALS | IMPORT_TYPE;
  private static final int VARIABLE_LIKE = VAR | PARAMETER | FUNCTION;
  private static final int ALWAYS_ALONE = LET | CONST | USING | IMPORT | IMPORT_EQUALS | CATCH;

  private static final int NAMESPACE_PARTNERS = FUNCTION | CLASS | ENUM;

  private final SymbolStore symbols;
  private final ScopeStore scopes;

  MergeRules(SymbolStore symbols, ScopeStore scopes) {
    this.symbols = symbols;
    this.scopes = scopes;
  }

  /** Whether a symbol keeps a {@code var} of its name from passing through its scope. */
  boolean stopsVariable(int symbol) {
    int flags = symbols.flags[symbol];
    if ((flags & VALUE) == 0 || (flags & SymbolFlags.AMBIENT) != 0) {
      return false;
    }
    boolean plainCatchParameter = (flags & CATCH) != 0 && (flags & LET) == 0;
    return !plainCatchParameter;
  }

  /** Whether a further declaration of a symbol, in the symbol's scope, is allowed. */
  Verdict judge(int existing, int added) {
    int before = symbols.real[existing];
    if ((before & added & TYPE) != 0 && !typesMerge(before, added)) {
      return Verdict.REDECLARED;
    }
    return (before & added & VALUE) == 0 ? Verdict.ALLOWED : judgeValues(symbols.scope[existing], before, added);
  }

  private static boolean typesMerge(int before, int added) {
    int either = before | added;
    if ((either & IMPORTS) != 0) {
      return (before & added & IMPORTS) == 0;
    }
    if ((either & (ALIAS | TYPE_PARAMETER)) != 0) {
      return false;
    }
    boolean oneInterface = (before & INTERFACE) != 0 || (added & INTERFACE) != 0;
    return oneInterface ? (either & ENUM) == 0 : (before & added & ENUM) != 0;
  }

  private Verdict judgeValues(int scope, int before, int added) {
    if (((before | added) & ALWAYS_ALONE) != 0) {
      return Verdict.REDECLARED;
    }
    if (((before | added) & NAMESPACE) != 0) {
      Verdict merged = judgeNamespace(before, added);
      boolean others = (before & NAMESPACE_PARTNERS) != 0 && (added & NAMESPACE_PARTNERS) != 0;
      if (merged != Verdict.ALLOWED || !others) {
        return merged;
      }
    }
    if ((before & added & ENUM) != 0) {
      return Verdict.ALLOWED;
    }
    if (((before | added) & (CLASS | ENUM)) != 0) {
      return Verdict.REDECLARED;
    }
    if ((before & added & FUNCTION) != 0 && !holdsFunctionsAsVariables(scope)) {
      boolean twice = (before & added & SymbolFlags.HOISTED_FUNCTION) != 0;
      return twice ? Verdict.ALLOWED : Verdict.REDECLARED;
    }
    boolean variables = (before & VARIABLE_LIKE) != 0 && (added & VARIABLE_LIKE) != 0;
    boolean functionHere = ((before | added) & FUNCTION) != 0;
    boolean allowed = variables && (!functionHere || holdsFunctionsAsVariables(scope));
    return allowed ? Verdict.ALLOWED : Verdict.REDECLARED;
  }

  private static Verdict judgeNamespace(int before, int added) {
    int partner = NAMESPACE_PARTNERS | NAMESPACE;
    if ((before & partner) == 0 || (added & partner) == 0 || ((before | added) & (VAR | PARAMETER)) != 0) {
      return Verdict.REDECLARED;
    }
    boolean classLate = (added & CLASS) != 0 && (before & CLASS) == 0;
    return classLate ? Verdict.NAMESPACE_FIRST : Verdict.ALLOWED;
  }

  /** Whether function declarations of a scope behave like variables; elsewhere they are lexical. */
  private boolean holdsFunctionsAsVariables(int scope) {
    return switch (scopes.kind[scope]) {
      case SCRIPT, FUNCTION, ARROW, FUNCTION_BODY, STATIC_BLOCK, NAMESPACE, MEMBERS, GLOBAL, AMBIENT -> true;
      case MODULE, FUNCTION_NAME, BLOCK, FOR, SWITCH, CATCH, WITH, CLASS, FIELD, ENUM, TYPE -> false;
    };
  }
}
