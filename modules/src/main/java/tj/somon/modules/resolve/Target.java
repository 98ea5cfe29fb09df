package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;

/** A value in {@code exports} or {@code imports}: what a path or a name stands for (Node.js, PACKAGE_TARGET_RESOLVE). */
sealed interface Target {

  /** A path inside the package or, in {@code imports}, a bare specifier. */
  record Text(String value) implements Target {}

  /** Targets of which the first usable one counts. */
  record Choice(List<Target> targets) implements Target {
    public Choice {
      targets = List.copyOf(targets);
    }
  }

  /**
   * Targets by condition, of which the first that holds counts.
   *
   * @param numeric whether a key is a number, which makes it unusable
   */
  record Conditional(List<Branch> branches, boolean numeric) implements Target {
    public Conditional {
      branches = List.copyOf(branches);
    }
  }

  /** A condition and what it leads to. */
  record Branch(String condition, Target target) {}

  /** {@code null}: what forbids. */
  record Nothing() implements Target {}

  /** A value of another kind, as it is written. */
  record Wrong(String written) implements Target {}

  static Target of(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> new Text(text.value());
      case JsonValue.Array array -> {
        var targets = new ArrayList<Target>(array.elements().size());
        for (JsonValue element : array.elements()) {
          targets.add(of(element));
        }
        yield new Choice(targets);
      }
      case JsonValue.Dictionary object -> conditional(object);
      case JsonValue.Null _ -> new Nothing();
      case JsonValue.Number number -> new Wrong(number.literal());
      case JsonValue.Truth truth -> new Wrong(Boolean.toString(truth.value()));
    };
  }

  private static Target conditional(JsonValue.Dictionary object) {
    var branches = new ArrayList<Branch>();
    var seen = new HashSet<String>();
    boolean numeric = false;
    for (JsonValue.Member member : object.members()) {
      if (seen.add(member.name())) {
        branches.add(new Branch(member.name(), of(object.get(member.name()).orElse(member.value()))));
        numeric |= isArrayIndex(member.name());
      }
    }
    return new Conditional(branches, numeric);
  }

  private static boolean isArrayIndex(String key) {
    if (key.isEmpty() || key.length() > 10 || key.length() > 1 && key.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return Long.parseLong(key) < 0xFFFF_FFFFL;
  }

  /** The target as messages show it. */
  default String shown() {
    return switch (this) {
      case Text text -> text.value();
      case Wrong wrong -> wrong.written();
      case Nothing _ -> "null";
      case Choice choice -> choice.targets().isEmpty() ? "[]" : "[" + choice.targets().getFirst().shown() + ", …]";
      case Conditional conditional -> conditional.branches().isEmpty() ? "{}"
          : "{" + JsonWriter.quoted(conditional.branches().getFirst().condition()) + ": …}";
    };
  }
}
