package tj.somon.modules.bundle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The helpers that an output uses, and what they are called in it. */
final class HelperNames {
  private final ChunkNames names;
  private final Map<String, String> known = new HashMap<>();
  private final Set<Helper> used = EnumSet.noneOf(Helper.class);

  HelperNames(ChunkNames names) {
    this.names = names;
  }

  /** The name of a helper, which becomes part of the output. */
  String use(Helper helper) {
    if (used.add(helper)) {
      helper.needs().forEach(this::use);
    }
    return known.computeIfAbsent(helper.name(), _ -> names.make(helper.base()));
  }

  /** The name of a part of a helper that is used. */
  String part(String part) {
    for (Helper helper : Helper.values()) {
      if (helper.name().equals(part)) {
        return use(helper);
      }
    }
    return known.computeIfAbsent(part, _ -> names.make("__" + camel(part)));
  }

  private static String camel(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    int line = lower.indexOf('_');
    return line < 0 ? lower
        : lower.substring(0, line) + Character.toUpperCase(lower.charAt(line + 1)) + lower.substring(line + 2);
  }

  /** The code of all helpers that are used. */
  String text() {
    var out = new StringBuilder();
    for (Helper helper : Helper.values()) {
      if (used.contains(helper)) {
        out.append(filled(helper));
      }
    }
    return out.toString();
  }

  private String filled(Helper helper) {
    var out = new StringBuilder();
    String text = helper.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        out.append(use(helper));
      } else if (c == '#') {
        int end = i + 1;
        while (end < text.length() && (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '_')) {
          end++;
        }
        out.append(part(text.substring(i + 1, end)));
        i = end - 1;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
