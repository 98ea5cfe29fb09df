package tj.somon.external.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Timeline;

/** One request with its redirects. */
final class Exchange<T> {
  private static final int MOST_REDIRECTS = 5;

  private final HttpTransport transport;
  private final OkHttpClient client;
  private final Timeline timeline;
  private final Inquiry inquiry;
  private final BodyReader<T> reader;
  private final Stopper stopper;
  private WebAddress address;
  private int redirects;
  private boolean stranger;

  Exchange(HttpTransport transport, OkHttpClient client, Timeline timeline, Inquiry inquiry, BodyReader<T> reader,
      Stopper stopper) {
    this.transport = transport;
    this.client = client;
    this.timeline = timeline;
    this.inquiry = inquiry;
    this.reader = reader;
    this.stopper = stopper;
    address = inquiry.address();
  }

  Reply<T> run() {
    Optional<Reply<T>> reply = Optional.empty();
    while (reply.isEmpty()) {
      reply = step();
    }
    return reply.get();
  }

  /** Asks once; empty if there is a redirect to follow. */
  private Optional<Reply<T>> step() {
    Optional<FailureReason> forbidden = forbidden();
    if (forbidden.isPresent()) {
      return Optional.of(failed(forbidden.get(), redirects > 0));
    }
    Call call = client.newCall(request());
    stopper.follow(call);
    try (Response response = call.execute()) {
      return isRedirect(response.code()) ? redirected(response.header("Location")) : Optional.of(answered(response));
    } catch (IOException none) {
      FailureReason reason = stopper.reason().orElseGet(() -> Faults.beforeAnswer(none));
      return Optional.of(failed(reason, redirects > 0 || reason == FailureReason.BAD_BODY));
    }
  }

  private Optional<FailureReason> forbidden() {
    if (stopper.reason().isPresent()) {
      return stopper.reason();
    }
    if (address.hasUser() || !transport.maySpeak(address)) {
      return Optional.of(FailureReason.NOT_ALLOWED);
    }
    return transport.mayAsk(address) ? Optional.empty() : Optional.of(FailureReason.ADDRESS_REFUSED);
  }

  private Request request() {
    Wish wish = inquiry.wish();
    var request = new Request.Builder().url(address.url).header("Accept", wish.accept()).header("User-Agent", "somon");
    if (!wish.compressed()) {
      request.header("Accept-Encoding", "identity");
    }
    wish.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    if (!stranger) {
      wish.authorization().ifPresent(secret -> request.header("Authorization", secret));
    }
    return request.build();
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private Optional<Reply<T>> redirected(@Nullable String location) {
    WebAddress next = location == null ? null : address.resolve(location).orElse(null);
    if (location == null || redirects == MOST_REDIRECTS) {
      return Optional.of(failed(FailureReason.STATUS_4XX, true));
    }
    if (next == null || address.isSecure() && !next.isSecure() || !inquiry.admitted().test(next)) {
      return Optional.of(failed(FailureReason.NOT_ALLOWED, true));
    }
    redirects++;
    stranger |= !next.origin().equals(inquiry.address().origin());
    address = next;
    return Optional.empty();
  }

  private Reply<T> answered(Response response) {
    int status = response.code();
    if (status == 200) {
      return received(response);
    }
    if (status == 304 && inquiry.wish().etag().isPresent()) {
      return new Reply.Unchanged<>(head(response));
    }
    long pause = status == 429 || status == 503
        ? RetryAfter.millis(response.header("Retry-After"), timeline.epochMillis())
        : 0;
    return new Reply.Failed<>(new ExternalFailure.Failed(reason(status), inquiry.about(), true, pause));
  }

  private static FailureReason reason(int status) {
    return switch (status) {
      case 404, 410 -> FailureReason.NOT_FOUND;
      case 429 -> FailureReason.RATE_LIMITED;
      default ->
        status >= 500 ? FailureReason.STATUS_5XX : status >= 400 ? FailureReason.STATUS_4XX : FailureReason.BAD_BODY;
    };
  }

  private static String header(Response response, String name, String otherwise) {
    String value = response.header(name);
    return value == null ? otherwise : value;
  }

  private Head head(Response response) {
    String type = header(response, "Content-Type", "");
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    return new Head(address, bare, Optional.ofNullable(response.header("ETag")), redirects);
  }

  private Reply<T> received(Response response) {
    Head head = head(response);
    if (!inquiry.limits().types().test(head.mediaType())) {
      return failed(FailureReason.WRONG_TYPE, true);
    }
    String encoding = header(response, "Content-Encoding", "identity");
    if (!encoding.strip().equalsIgnoreCase("identity")) {
      return failed(FailureReason.BAD_BODY, true);
    }
    if (response.body().contentLength() > inquiry.limits().maxBytes()) {
      return failed(FailureReason.TOO_LARGE, true);
    }
    return read(head, new BoundedBody(response.body().byteStream(), inquiry.limits().maxBytes()));
  }

  private Reply<T> read(Head head, BoundedBody body) {
    try {
      T value = reader.read(head, body);
      return body.failure().isPresent() ? broken(body) : new Reply.Received<>(head, value);
    } catch (IOException | UncheckedIOException thrown) {
      if (body.failure().isPresent()) {
        return broken(body);
      }
      throw thrown instanceof UncheckedIOException own ? own : new UncheckedIOException((IOException) thrown);
    }
  }

  private Reply<T> broken(BoundedBody body) {
    return failed(stopper.reason().orElseGet(() -> body.failure().orElseThrow()), true);
  }

  private Reply<T> failed(FailureReason reason, boolean answered) {
    return new Reply.Failed<>(new ExternalFailure.Failed(reason, inquiry.about(), answered));
  }
}
