package tj.somon.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.cli.service.RequestFault.Kind;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;

/**
 * Answers requests until the input ends: {@code {"id":…,"method":…,"params":{…}}} a line, answered by
 * {@code {"id":…,"result":{…}}} or {@code {"id":…,"error":{…}}} a line, in any order. Nothing in a request ends it.
 */
final class Service {
  private static final JsonValue NO_ID = new JsonValue.Null(0, 0);
  private static final int WAITING_PER_WORKER = 16;
  private static final int MEGABYTE = 1024 * 1024;

  private final Map<String, Method> methods;
  private final Answers answers;
  private final int longestLine;

  Service(Map<String, Method> methods, Answers answers, int longestLine) {
    this.methods = methods;
    this.answers = answers;
    this.longestLine = longestLine;
  }

  /** Answers everything that comes in and returns when the input has ended and all answers are written. */
  void run(InputStream in, int workers, long stackBytes) throws IOException, InterruptedException {
    try (var pool = new ThreadPoolExecutor(workers, workers, 0, TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(workers * WAITING_PER_WORKER),
        task -> new Thread(null, task, "somon-service", stackBytes), Service::waitForRoom)) {
      var lines = new RequestLines(in, longestLine);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (lines.tooLong()) {
          answers.fault(NO_ID, tooLarge());
        } else if (!isBlank(line)) {
          byte[] request = line;
          pool.execute(() -> handle(request));
        }
      }
    }
  }

  /** Lets the reader of requests wait until a worker is free, so that requests do not pile up in memory. */
  private static void waitForRoom(Runnable task, ThreadPoolExecutor pool) {
    try {
      pool.getQueue().put(task);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private RequestFault tooLarge() {
    return RequestFault.of(Kind.TOO_LARGE, Map.of("limit", Integer.toString(longestLine / MEGABYTE)));
  }

  private void handle(byte[] line) {
    JsonValue id = NO_ID;
    try {
      JsonValue.Dictionary request = request(line);
      id = request.get("id").orElse(NO_ID);
      answers.send(result(id, request));
    } catch (RequestFault fault) {
      answers.fault(id, fault);
    } catch (OutOfMemoryError _) {
      answers.fault(id, tooLarge());
    } catch (RuntimeException | StackOverflowError e) {
      answers.fault(id, RequestFault.of(Kind.INTERNAL_ERROR, Map.of("reason", String.valueOf(e))));
    }
  }

  private static JsonValue.Dictionary request(byte[] line) throws RequestFault {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException _) {
      throw RequestFault.of(Kind.BAD_JSON, Map.of("offset", "0"));
    }
    return switch (JsonReader.read(text)) {
      case JsonParsing.Malformed malformed ->
        throw RequestFault.of(Kind.BAD_JSON, Map.of("offset", Integer.toString(malformed.offset())));
      case JsonParsing.Parsed(JsonValue.Dictionary request) -> request;
      case JsonParsing.Parsed _ -> throw RequestFault.badField("", "object");
    };
  }

  private String result(JsonValue id, JsonValue.Dictionary request) throws RequestFault {
    if (!(request.get("method").orElse(null) instanceof JsonValue.Text name)) {
      throw RequestFault.badField("method", "string");
    }
    @Nullable
    Method method = methods.get(name.value());
    if (method == null) {
      throw RequestFault.of(Kind.UNKNOWN_METHOD, Map.of("method", name.value()));
    }
    JsonValue params = request.get("params").orElseGet(() -> new JsonValue.Dictionary(List.of(), 0, 0));
    if (!(params instanceof JsonValue.Dictionary values)) {
      throw RequestFault.badField("params", "object");
    }
    var json = new JsonWriter().beginObject().name("id").value(id).name("result").beginObject();
    method.answer(new Params(values), json);
    return json.endObject().endObject().finish();
  }
}
