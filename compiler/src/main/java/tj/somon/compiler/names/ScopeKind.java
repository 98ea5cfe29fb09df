package tj.somon.compiler.names;

/** What makes a scope. */
public enum ScopeKind {
  /** Outside every module: holds what {@code declare global} declares. */
  GLOBAL,
  /** The top level of a module. */
  MODULE,
  /** The top level of a script. */
  SCRIPT,
  /** The name of a function expression; the parent of the function's scope. */
  FUNCTION_NAME,
  /** Parameters, and the body too unless parameters contain expressions. */
  FUNCTION,
  /** As {@link #FUNCTION}, of an arrow function. */
  ARROW,
  /** The body of a function whose parameters contain expressions. */
  FUNCTION_BODY,
  BLOCK,
  FOR,
  SWITCH,
  CATCH,
  WITH,
  /** The name of a class within the class. */
  CLASS,
  STATIC_BLOCK,
  /** The initialiser of a field. */
  FIELD,
  /** The exported members of a namespace, or the members of an enum: shared by all its declarations. */
  MEMBERS,
  NAMESPACE,
  ENUM,
  /** The body of an ambient module. */
  AMBIENT,
  /** Type parameters, mapped keys, inferred types, and the parameters of a function type. */
  TYPE;

  /** Whether {@code var} declarations in and below this scope belong to it. */
  boolean holdsVariables() {
    return switch (this) {
      case GLOBAL, MODULE, SCRIPT, FUNCTION, ARROW, FUNCTION_BODY, STATIC_BLOCK, FIELD, NAMESPACE, AMBIENT -> true;
      case FUNCTION_NAME, BLOCK, FOR, SWITCH, CATCH, WITH, CLASS, MEMBERS, ENUM, TYPE -> false;
    };
  }
}
