package tj.somon.cli.service;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.messages.Located;

/** A request that cannot be answered with a result; the service answers with an error and goes on. */
final class RequestFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a request. */
  enum Kind {
    BAD_JSON("bad-json"),
    BAD_REQUEST("bad-request"),
    UNKNOWN_METHOD("unknown-method"),
    UNSUPPORTED_OPTION("unsupported-option"),
    TOO_LARGE("too-large"),
    COMPILE_ERROR("compile-error"),
    INTERNAL_ERROR("internal-error");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code that answers bear; also the key of the text. */
    String code() {
      return code;
    }
  }

  private final Kind kind;
  private final transient Map<String, String> arguments;
  private final transient List<Located> findings;

  private RequestFault(Kind kind, Map<String, String> arguments, List<Located> findings) {
    super(kind.code, null, false, false);
    this.kind = kind;
    this.arguments = arguments;
    this.findings = findings;
  }

  static RequestFault of(Kind kind, Map<String, String> arguments) {
    return new RequestFault(kind, arguments, List.of());
  }

  /** A request that lacks a field or has a wrong one. */
  static RequestFault badField(String field, String expected) {
    return of(Kind.BAD_REQUEST, Map.of("field", field, "expected", expected));
  }

  static RequestFault unsupported(String option) {
    return of(Kind.UNSUPPORTED_OPTION, Map.of("option", option));
  }

  /** A program with errors. */
  static RequestFault compileError(List<Located> findings) {
    return new RequestFault(Kind.COMPILE_ERROR, Map.of(), findings);
  }

  Kind kind() {
    return kind;
  }

  /** What the places of the text stand for; {@code option} is also a field of the answer. */
  Map<String, String> arguments() {
    return arguments;
  }

  List<Located> findings() {
    return findings;
  }
}
