package tj.somon.modules.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;
import tj.somon.modules.config.Rule.Addresses;
import tj.somon.modules.config.Rule.Choice;
import tj.somon.modules.config.Rule.Encoding;
import tj.somon.modules.config.Rule.Flag;
import tj.somon.modules.config.Rule.Scopes;
import tj.somon.modules.config.Rule.Section;
import tj.somon.modules.config.Rule.Text;
import tj.somon.modules.config.Rule.TextLists;
import tj.somon.modules.config.Rule.Texts;
import tj.somon.modules.config.Rule.Whole;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.source.SourceEncoding;

/** Holds a configuration against the schema and collects everything that is wrong with it. */
final class ConfigCheck {
  private final List<Diagnostic> found = new ArrayList<>();

  private ConfigCheck() {}

  static List<Diagnostic> check(JsonValue root) {
    var check = new ConfigCheck();
    if (root instanceof JsonValue.Dictionary object) {
      check.section("", ConfigSchema.ROOT, object);
    } else {
      check.add(ConfigCode.ROOT_NOT_AN_OBJECT, "root", root, Map.of());
    }
    return List.copyOf(check.found);
  }

  private void section(String path, Section section, JsonValue.Dictionary object) {
    Set<String> seen = new HashSet<>();
    for (JsonValue.Member member : object.members()) {
      String memberPath = path.isEmpty() ? member.name() : path + "." + member.name();
      boolean forEditors = path.isEmpty() && member.name().equals(ConfigSchema.SCHEMA);
      Rule rule = forEditors ? new Text() : section.rule(member.name());
      if (!seen.add(member.name())) {
        found.add(Diagnostic.of(ConfigCode.WRITTEN_TWICE, member.start(), member.end(), Map.of("path", memberPath)));
      } else if (rule == null) {
        unknown(memberPath, section, member);
      }
      if (rule != null) {
        value(memberPath, rule, member.value());
      }
    }
  }

  private void unknown(String path, Section section, JsonValue.Member member) {
    List<String> names = section.names();
    Optional<String> nearest = NearestName.of(member.name(), names);
    var notes = nearest.isPresent() ? new Note[]{Note.of("note.nearest-key", Map.of("name", nearest.get()))}
        : new Note[0];
    found.add(Diagnostic.of(section.unknown(), member.start(), member.end(),
        Map.of("path", path, "known", String.join(", ", names)), notes));
  }

  private void value(String path, Rule rule, JsonValue value) {
    switch (rule) {
      case Flag _ -> require(value instanceof JsonValue.Truth, ConfigCode.NOT_A_BOOLEAN, path, value);
      case Text _ -> require(value instanceof JsonValue.Text, ConfigCode.NOT_A_STRING, path, value);
      case Texts _ -> require(areTexts(value), ConfigCode.NOT_STRINGS, path, value);
      case TextLists _ -> textLists(path, value);
      case Addresses _ -> addresses(path, value);
      case Scopes _ -> scopes(path, value);
      case Choice choice -> {
        if (!(value instanceof JsonValue.Text text && choice.values().contains(text.value()))) {
          add(ConfigCode.NOT_ONE_OF, path, value, Map.of("values", String.join(", ", choice.values())));
        }
      }
      case Encoding _ -> encoding(path, value);
      case Whole whole -> whole(path, whole, value);
      case Section section -> {
        if (value instanceof JsonValue.Dictionary object) {
          section(path, section, object);
        } else {
          add(ConfigCode.NOT_AN_OBJECT, path, value, Map.of());
        }
      }
    }
  }

  private void encoding(String path, JsonValue value) {
    if (!(value instanceof JsonValue.Text text)) {
      add(ConfigCode.NOT_A_STRING, path, value, Map.of());
    } else if (SourceEncoding.named(text.value()).isEmpty()) {
      add(ConfigCode.NOT_ONE_OF, path, value, Map.of("values", String.join(", ", SourceEncoding.names())));
    }
  }

  private void textLists(String path, JsonValue value) {
    if (!(value instanceof JsonValue.Dictionary object)) {
      add(ConfigCode.NOT_AN_OBJECT, path, value, Map.of());
      return;
    }
    for (JsonValue.Member member : object.members()) {
      require(areTexts(member.value()), ConfigCode.NOT_A_MAP_OF_STRINGS, path, member.value());
    }
  }

  private void addresses(String path, JsonValue value) {
    require(value instanceof JsonValue.Dictionary, ConfigCode.NOT_AN_OBJECT, path, value);
    if (value instanceof JsonValue.Dictionary object) {
      for (JsonValue.Member member : object.members()) {
        boolean usable = member.value() instanceof JsonValue.Text || member.value() instanceof JsonValue.Null;
        require(usable, ConfigCode.NOT_A_STRING, path + "." + member.name(), member.value());
      }
    }
  }

  private void scopes(String path, JsonValue value) {
    require(value instanceof JsonValue.Dictionary, ConfigCode.NOT_AN_OBJECT, path, value);
    if (value instanceof JsonValue.Dictionary object) {
      for (JsonValue.Member member : object.members()) {
        addresses(path + "." + member.name(), member.value());
      }
    }
  }

  private void whole(String path, Whole rule, JsonValue value) {
    boolean inside = false;
    if (value instanceof JsonValue.Number number) {
      double amount = Double.parseDouble(number.literal());
      inside = amount == Math.rint(amount) && amount >= rule.least() && amount <= rule.most();
    }
    if (!inside) {
      String most = rule.most() == Long.MAX_VALUE ? "∞" : Long.toString(rule.most());
      add(ConfigCode.NOT_A_WHOLE_NUMBER, path, value, Map.of("least", Long.toString(rule.least()), "most", most));
    }
  }

  private static boolean areTexts(JsonValue value) {
    if (!(value instanceof JsonValue.Array array)) {
      return false;
    }
    for (JsonValue element : array.elements()) {
      if (!(element instanceof JsonValue.Text)) {
        return false;
      }
    }
    return true;
  }

  private void require(boolean holds, ConfigCode code, String path, JsonValue value) {
    if (!holds) {
      add(code, path, value, Map.of());
    }
  }

  private void add(ConfigCode code, String path, JsonValue value, Map<String, String> more) {
    var arguments = new HashMap<>(more);
    arguments.put("path", path);
    found.add(Diagnostic.of(code, value.start(), value.end(), arguments));
  }
}
