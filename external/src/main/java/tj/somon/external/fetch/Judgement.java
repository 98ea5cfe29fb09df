package tj.somon.external.fetch;

import tj.somon.external.breaker.Outcome;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;

/** What an answer says about the health of a dependency and of its origin, and what may follow. */
final class Judgement {
  private Judgement() {}

  static Outcome ofDependency(Answer<?> answer) {
    return switch (answer) {
      case Answer.Got<?> _ -> Outcome.SUCCESS;
      case Answer.NotGot<?>(ExternalFailure failure) -> switch (failure.reason().weight()) {
        case FAULT -> new Outcome.Failure(failure.reason().text(), pauseAsked(failure));
        case ANSWER -> Outcome.ANSWERED;
        case NONE -> failure.reason() == FailureReason.TOO_LARGE ? Outcome.ANSWERED : Outcome.ABANDONED;
      };
    };
  }

  /** The origin is ill only if no answer came at all. */
  static Outcome ofOrigin(Answer<?> answer) {
    return switch (answer) {
      case Answer.Got<?> _ -> Outcome.SUCCESS;
      case Answer.NotGot<?>(ExternalFailure.DependencyOpen _) -> Outcome.ABANDONED;
      case Answer.NotGot<?>(ExternalFailure.Failed failed) when failed.answered() -> Outcome.SUCCESS;
      case Answer.NotGot<?>(ExternalFailure.Failed failed) ->
        failed.reason().weight() == FailureReason.Weight.FAULT ? new Outcome.Failure(failed.reason().text())
            : Outcome.ABANDONED;
    };
  }

  private static long pauseAsked(ExternalFailure failure) {
    boolean mayAsk = failure.reason() == FailureReason.RATE_LIMITED || failure.reason() == FailureReason.STATUS_5XX;
    return mayAsk && failure instanceof ExternalFailure.Failed failed ? failed.retryAfterMillis() : 0;
  }

  /** Whether the same request may go well a moment later. */
  static boolean mayPass(FailureReason reason) {
    return switch (reason) {
      case TIMEOUT, REFUSED, RESET, DNS, STATUS_5XX -> true;
      case TLS, RATE_LIMITED, CUT_BODY, BAD_BODY, INTEGRITY, ARCHIVE, UNREADABLE, NOT_FOUND, WRONG_TYPE, STATUS_4XX,
          NOT_ALLOWED, ADDRESS_REFUSED, TOO_LARGE, DEPENDENCY_OPEN, LOCKFILE_FROZEN, CANCELLED, DRAINING ->
        false;
    };
  }

  /** Whether the other side is out of order, so that what it said before is the best there is. */
  static boolean isOutage(FailureReason reason) {
    return switch (reason) {
      case TIMEOUT, REFUSED, RESET, DNS, TLS, STATUS_5XX, RATE_LIMITED, CUT_BODY, DEPENDENCY_OPEN -> true;
      case BAD_BODY, INTEGRITY, ARCHIVE, UNREADABLE, NOT_FOUND, WRONG_TYPE, STATUS_4XX, NOT_ALLOWED, ADDRESS_REFUSED,
          TOO_LARGE, LOCKFILE_FROZEN, CANCELLED, DRAINING ->
        false;
    };
  }
}
