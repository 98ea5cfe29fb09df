package tj.somon.modules.load;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;
import tj.somon.compiler.messages.Located;

/** Why modules cannot be put together to a program. */
public enum LoadCode implements DiagnosticCode {
  /** A name that the other module does not export. */
  NO_SUCH_EXPORT("SOM3003"),

  /** A file that is no module, by its name. */
  NOT_A_MODULE("SOM3004"),

  /** A JSON module that is not JSON. */
  INVALID_JSON("SOM3006"),

  /** A program of more modules than an operation may read. */
  TOO_MANY_MODULES("SOM3007"),

  /** A program of more source than an operation may read. */
  TOO_MUCH_SOURCE("SOM3008"),

  /** Two modules that would be written to one file. */
  OUTPUT_TWICE("SOM3009"),

  /** Modules that import each other in a circle. */
  IMPORT_CIRCLE("SOM3010"),

  /** The same where circles are forbidden. */
  IMPORT_CIRCLE_FORBIDDEN("SOM3011"),

  /** A name that comes from two modules through {@code export *}, and is none of both. */
  AMBIGUOUS_EXPORT("SOM3081");

  private static final long MEGABYTE = 1L << 20;

  private final String id;

  LoadCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return this == IMPORT_CIRCLE ? Severity.WARNING : Severity.ERROR;
  }

  /** The finding about a limit that ended a scan. */
  public static Located passed(Scan.Limit limit, ScanLimits limits) {
    return Located.nowhere(switch (limit) {
      case MODULES -> Diagnostic.of(TOO_MANY_MODULES, 0, 0, Map.of("limit", Integer.toString(limits.modules())));
      case BYTES ->
        Diagnostic.of(TOO_MUCH_SOURCE, 0, 0, Map.of("limit", Long.toString(Math.max(1, limits.bytes() / MEGABYTE))));
    });
  }
}
