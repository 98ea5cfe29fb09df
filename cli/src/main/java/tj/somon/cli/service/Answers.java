package tj.somon.cli.service;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import tj.somon.cli.DiagnosticJson;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;

/** Writes answers, a line each, from any thread. */
final class Answers {
  private final PrintStream out;
  private final Messages messages;
  private final Catalogue texts;
  private final ReentrantLock lock = new ReentrantLock();

  Answers(PrintStream out, Messages messages, Catalogue texts) {
    this.out = out;
    this.messages = messages;
    this.texts = texts;
  }

  Messages messages() {
    return messages;
  }

  void fault(JsonValue id, RequestFault fault) {
    String code = fault.kind().code();
    var json = new JsonWriter().beginObject().name("id").value(id).name("error").beginObject();
    json.name("code").value(code);
    json.name("message").value(Messages.fill(texts.text("service." + code).orElse(code), fault.arguments()));
    for (Map.Entry<String, String> argument : fault.arguments().entrySet()) {
      json.name(argument.getKey()).value(argument.getValue());
    }
    if (fault.kind() == RequestFault.Kind.RESOLVE_ERROR) {
      json.name("tried").beginArray();
      fault.tried().forEach(json::value);
      json.endArray();
    }
    json.name("diagnostics");
    DiagnosticJson.write(json, fault.findings(), messages);
    send(json.endObject().endObject().finish());
  }

  /** Sends a line; false if nobody reads any more. */
  boolean send(String line) {
    byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
    lock.lock();
    try {
      out.write(bytes, 0, bytes.length);
      out.flush();
      return !out.checkError();
    } finally {
      lock.unlock();
    }
  }
}
