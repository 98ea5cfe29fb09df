package tj.somon.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.modules.load.CompiledModule;
import tj.somon.modules.load.LinkTarget;
import tj.somon.modules.load.ModuleDemand.Answer;
import tj.somon.modules.load.ModuleGraph;

/**
 * What the JVM and the bootstrap script say to each other. A frame is a list of fields, each written as its length in
 * UTF-16 units, a space and the field; a script takes it apart without copying.
 */
final class Frames {
  private final StringBuilder out;

  private Frames(int capacity) {
    this.out = new StringBuilder(capacity);
  }

  /** The frame that begins a program. */
  static String run(ModuleGraph graph, Launch launch) {
    int capacity = 1024;
    for (CompiledModule module : graph.modules()) {
      capacity += module.code().length() + module.map().length() + 1024;
    }
    Frames frame = new Frames(capacity).field("run").field(graph.entry()).field(graph.prelude());
    frame.field(launch.entry()).field(Integer.toString(launch.arguments().size()));
    launch.arguments().forEach(frame::field);
    graph.modules().forEach(frame::module);
    return frame.out.toString();
  }

  /** The frame that answers a demand. */
  static String answer(Answer answer, String... before) {
    var frame = new Frames(1024);
    switch (answer) {
      case Answer.Supplied(LinkTarget target, List<CompiledModule> modules) -> {
        frame.field("loaded").fields(before).field(word(target));
        modules.forEach(frame::module);
      }
      case Answer.Refused(String code, String message) ->
        frame.field("failed").fields(before).field(code).field(message);
    }
    return frame.out.toString();
  }

  private Frames fields(String... texts) {
    for (String text : texts) {
      field(text);
    }
    return this;
  }

  private Frames field(String text) {
    out.append(text.length()).append(' ').append(text);
    return this;
  }

  private void module(CompiledModule module) {
    field(module.key()).field(module.kind().word()).field(module.code()).field(module.map());
    field(Integer.toString(module.names().size()));
    module.names().forEach(this::field);
    field(Integer.toString(module.required().size()));
    module.required().forEach(this::field);
    field(Integer.toString(module.links().size()));
    for (Map.Entry<String, LinkTarget> link : module.links().entrySet()) {
      field(link.getKey()).field(word(link.getValue()));
    }
  }

  private static String word(LinkTarget target) {
    return switch (target) {
      case LinkTarget.Loaded(String key) -> "m" + key;
      case LinkTarget.Host(String specifier) -> "h" + specifier;
    };
  }

  /**
   * The fields of a frame.
   *
   * @throws IllegalArgumentException if the text is not a frame
   */
  static List<String> fields(String frame) {
    var fields = new ArrayList<String>();
    int at = 0;
    while (at < frame.length()) {
      int space = frame.indexOf(' ', at);
      if (space < 0) {
        throw new IllegalArgumentException("not a frame");
      }
      int end = space + 1 + Integer.parseInt(frame, at, space, 10);
      if (end > frame.length()) {
        throw new IllegalArgumentException("a frame was cut off");
      }
      fields.add(frame.substring(space + 1, end));
      at = end;
    }
    return fields;
  }
}
