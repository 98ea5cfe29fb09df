package tj.somon.testkit.registry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a scripted server does with one request. */
public sealed interface Act {

  /** Answers. {@code Content-Length} is added unless the headers say something of it or of {@code Transfer-Encoding}. */
  record Respond(int status, Map<String, String> headers, byte[] body) implements Act {
    /** The same with one more header. */
    public Respond with(String header, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Respond(status, more, body);
    }
  }

  /** Sends so many bytes of the body, or not even a head if negative, and then nothing until the other side goes away. */
  record Hang(Respond whole, int bytes) implements Act {}

  /** Sends so many bytes of the body, or not even a head if negative, and ends the connection in good order. */
  record Cut(Respond whole, int bytes) implements Act {}

  /** Sends so many bytes of the body, or not even a head if negative, and tears the connection down. */
  record Reset(Respond whole, int bytes) implements Act {}

  /** Sends the body byte by byte with pauses, for as long as anybody listens. */
  record Drip(Respond whole, int pauseMillis) implements Act {}

  /** Sends these bytes as they are, then ends the connection. */
  record Raw(byte[] bytes) implements Act {}

  /** Status 200 with a text of a type. */
  static Respond ok(String type, String text) {
    return ok(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Status 200 with a body of a type. */
  static Respond ok(String type, byte[] body) {
    return new Respond(200, Map.of("Content-Type", type), body);
  }

  /** A status without a body. */
  static Respond status(int status) {
    return new Respond(status, Map.of(), new byte[0]);
  }

  /** A redirect. */
  static Respond redirect(int status, String location) {
    return status(status).with("Location", location);
  }

  /** Too many requests, or out of order for a while. */
  static Respond busy(int status, String retryAfter) {
    return status(status).with("Retry-After", retryAfter);
  }

  /** Never answers. */
  static Act hang() {
    return new Hang(status(200), -1);
  }
}
