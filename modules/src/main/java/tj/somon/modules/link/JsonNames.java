package tj.somon.modules.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;

/** The names that JSON modules export: their properties, unless an importer says by an attribute that it wants JSON. */
final class JsonNames {
  private JsonNames() {}

  static void mark(List<LinkedModule> modules) {
    for (LinkedModule module : modules) {
      if (module.isJson() && !module.isCommonJs()) {
        module.jsonNames = names(module.module().source().text());
      }
    }
    for (LinkedModule module : modules) {
      for (Dependency dependency : module.module().dependencies()) {
        if (dependency.isInside() && "json".equals(dependency.request().attributes().get("type"))) {
          modules.get(dependency.target()).jsonNames = Set.of();
        }
      }
    }
  }

  private static Set<String> names(String json) {
    var names = new LinkedHashSet<String>();
    String plain = json.startsWith("\uFEFF") ? json.substring(1) : json;
    if (JsonReader.read(plain) instanceof JsonParsing.Parsed(JsonValue.Dictionary object)) {
      for (JsonValue.Member member : object.members()) {
        if (!member.name().equals("default") && isWellFormed(member.name())) {
          names.add(member.name());
        }
      }
    }
    return names;
  }

  /** Whether a text has no half of a surrogate pair alone, so that a module may export it. */
  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
