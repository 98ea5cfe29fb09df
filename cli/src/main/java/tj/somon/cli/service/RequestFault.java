package tj.somon.cli.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Span;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.Step;

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
    RESOLVE_ERROR("resolve-error"),
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
  private final transient List<String> tried;

  private RequestFault(Kind kind, Map<String, String> arguments, List<Located> findings, List<String> tried) {
    super(kind.code, null, false, false);
    this.tried = tried;
    this.kind = kind;
    this.arguments = arguments;
    this.findings = findings;
  }

  static RequestFault of(Kind kind, Map<String, String> arguments) {
    return new RequestFault(kind, arguments, List.of(), List.of());
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
    return new RequestFault(Kind.COMPILE_ERROR, Map.of(), findings, List.of());
  }

  /** A specifier that means nothing. */
  static RequestFault unresolved(Resolution.Failed failed, ImportForm form) {
    var tried = new ArrayList<String>();
    for (Step step : failed.tried()) {
      tried.add(step.subject());
    }
    return new RequestFault(Kind.RESOLVE_ERROR, Map.of("nodeCode", failed.nodeCode(form)),
        List.of(Located.nowhere(failed.at(new Span(0, 0)))), tried);
  }

  /** What was tried to find the meaning of a specifier, in order. */
  List<String> tried() {
    return tried;
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
