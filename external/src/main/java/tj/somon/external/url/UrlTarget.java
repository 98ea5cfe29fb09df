package tj.somon.external.url;

import java.util.Optional;
import java.util.function.Predicate;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.fetch.Answer;
import tj.somon.external.fetch.Attempt;
import tj.somon.external.fetch.Cached;
import tj.somon.external.fetch.Target;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.net.BodyLimits;
import tj.somon.external.net.BodyReader;
import tj.somon.external.net.Head;
import tj.somon.external.net.Inquiry;
import tj.somon.external.net.Reply;
import tj.somon.external.net.WebAddress;
import tj.somon.external.net.Wish;
import tj.somon.external.store.DocumentKey;
import tj.somon.external.store.StoredDocument;
import tj.somon.external.time.Cancellation;

/**
 * One module by address.
 *
 * @param wanted its hash, if it is known
 * @param admitted where redirects may lead
 */
record UrlTarget(WebAddress address, About about, Optional<Integrity> wanted, UrlModules.Sources sources,
    Predicate<WebAddress> admitted) implements Target<UrlModule> {
  private static final String ACCEPT = "text/javascript, application/javascript, application/json, text/*;q=0.9";
  private static final int PROBE_BYTES = 64 << 10;

  @Override
  public String key() {
    return "url " + wanted.map(Integrity::text).orElse("") + " " + address.text();
  }

  @Override
  public String origin() {
    return address.origin();
  }

  @Override
  public String breaker() {
    return address.origin();
  }

  @Override
  public BreakerKind kind() {
    return BreakerKind.URL;
  }

  @Override
  public Optional<String> originBreaker() {
    return Optional.empty();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  private DocumentKey place() {
    return new DocumentKey(address.text(), "module");
  }

  private boolean isRight(UrlModule module) {
    return wanted.isEmpty() || wanted.get().accepts(module.digest(wanted.get().algorithm()));
  }

  /** A module with the right hash is as good as on the day it came; one whose hash is wrong is none. */
  @Override
  public Optional<Cached<UrlModule>> cached() {
    return sources.store().cached(place())
        .flatMap(found -> UrlModule.restored(found.value().type(), found.value().body())
            .filter(module -> isRight(module) && admitted.test(module.address()))
            .map(module -> new Cached<>(module, wanted.isPresent() || found.usable(), found.ageMillis())));
  }

  @Override
  public Answer<UrlModule> request(Attempt<UrlModule> attempt) {
    Optional<StoredDocument> kept = attempt.known().isEmpty() ? Optional.empty() : sources.store().read(place());
    Optional<String> etag = kept.map(StoredDocument::etag).filter(tag -> !tag.isEmpty());
    var inquiry = inquiry(etag, new BodyLimits(UrlModule.LARGEST, UrlModule::isModuleType));
    return switch (sources.transport().get(inquiry, BodyReader.bytes(), attempt.cancellation())) {
      case Reply.Received<byte[]>(Head head, byte[] body) -> received(head, body, attempt.mayStore());
      case Reply.Unchanged<byte[]> _ -> unchanged(kept);
      case Reply.Failed<byte[]>(ExternalFailure failure) -> new Answer.NotGot<>(failure);
    };
  }

  private Inquiry inquiry(Optional<String> etag, BodyLimits limits) {
    return new Inquiry(address, about, new Wish(ACCEPT, Optional.empty(), etag, true), limits, admitted);
  }

  private Answer<UrlModule> received(Head head, byte[] body, boolean mayStore) {
    var module = new UrlModule(head.address(), head.mediaType(), body);
    if (!isRight(module)) {
      return new Answer.NotGot<>(new ExternalFailure.Failed(FailureReason.INTEGRITY, about, true));
    }
    if (mayStore) {
      sources.store().write(place(),
          new StoredDocument(head.etag().orElse(""), "", head.mediaType(), now(), module.kept()));
    }
    return new Answer.Got<>(module);
  }

  /** What was kept holds: what this very request told the other side of, not what another process has kept since. */
  private Answer<UrlModule> unchanged(Optional<StoredDocument> kept) {
    Optional<UrlModule> module = kept.flatMap(document -> UrlModule.restored(document.type(), document.body()))
        .filter(this::isRight);
    if (module.isEmpty()) {
      return new Answer.NotGot<>(new ExternalFailure.Failed(FailureReason.BAD_BODY, about, true));
    }
    sources.store().write(place(), kept.orElseThrow().vouchedAt(now()));
    return new Answer.Got<>(module.get());
  }

  private long now() {
    return sources.timeline().epochMillis();
  }

  @Override
  public Answer<?> probe(Cancellation cancellation) {
    var reader = BodyReader.discarding(PROBE_BYTES);
    return switch (sources.transport().get(inquiry(Optional.empty(), BodyLimits.upTo(Long.MAX_VALUE - 1)), reader,
        cancellation)) {
      case Reply.Received<Integer>(Head _, Integer bytes) -> new Answer.Got<>(bytes);
      case Reply.Unchanged<Integer>(Head _) -> new Answer.Got<>(0);
      case Reply.Failed<Integer>(ExternalFailure failure) -> new Answer.NotGot<>(failure);
    };
  }
}
