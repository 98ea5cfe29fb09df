package tj.somon.external.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads settings as npm writes them: lines {@code name = value}, and variables of the environment. */
public final class Npmrc {
  private static final String PREFIX = "npm_config_";

  private Npmrc() {}

  /**
   * Reads the text of a file {@code .npmrc}.
   *
   * @param environment for {@code ${NAME}} in values and names; an unknown one stays as it is written, unless it is
   *     written {@code ${NAME?}}
   */
  public static Map<String, List<String>> read(String text, Map<String, String> environment) {
    var settings = new LinkedHashMap<String, List<String>>();
    boolean section = false;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      String trimmed = line.strip();
      section |= trimmed.startsWith("[") && trimmed.endsWith("]");
      if (!section && !trimmed.isEmpty() && trimmed.charAt(0) != ';' && trimmed.charAt(0) != '#') {
        take(trimmed, environment, settings);
      }
    }
    return settings;
  }

  private static void take(String line, Map<String, String> environment, Map<String, List<String>> settings) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    String value = equals < 0 ? "true" : value(line.substring(equals + 1).strip());
    boolean list = name.endsWith("[]");
    String key = expanded(list ? name.substring(0, name.length() - 2) : name, environment);
    if (list) {
      settings.computeIfAbsent(key, _ -> new ArrayList<>()).add(expanded(value, environment));
    } else {
      settings.put(key, new ArrayList<>(List.of(expanded(value, environment))));
    }
  }

  /** A value without its quotes, or up to a comment. */
  private static String value(String written) {
    if (written.length() > 1 && (written.charAt(0) == '"' || written.charAt(0) == '\'')
        && written.charAt(written.length() - 1) == written.charAt(0)) {
      return unescaped(written.substring(1, written.length() - 1));
    }
    var value = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == ';' || c == '#') {
        break;
      }
      if (c == '\\' && i + 1 < written.length() && "\\;#".indexOf(written.charAt(i + 1)) >= 0) {
        c = written.charAt(++i);
      }
      value.append(c);
    }
    return value.toString().strip();
  }

  private static String unescaped(String quoted) {
    return quoted.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private static String expanded(String text, Map<String, String> environment) {
    int open = text.indexOf("${");
    int close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) {
      return text;
    }
    boolean optional = text.charAt(close - 1) == '?';
    String name = text.substring(open + 2, optional ? close - 1 : close);
    boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
    String written = text.substring(open, close + 1);
    String value = escaped || name.isEmpty() ? written : environment.getOrDefault(name, optional ? "" : written);
    return text.substring(0, escaped ? open - 1 : open) + value + expanded(text.substring(close + 1), environment);
  }

  /** The settings that variables {@code npm_config_…} make; their case does not matter. */
  public static Map<String, List<String>> ofEnvironment(Map<String, String> environment) {
    var settings = new LinkedHashMap<String, List<String>>();
    environment.forEach((variable, value) -> {
      if (variable.length() > PREFIX.length() && variable.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
          && !value.isEmpty()) {
        settings.put(name(variable.substring(PREFIX.length())), List.of(value));
      }
    });
    return settings;
  }

  private static String name(String variable) {
    if (variable.startsWith("//") || variable.startsWith("@")) {
      return variable;
    }
    String lower = variable.toLowerCase(Locale.ROOT);
    return lower.charAt(0) + lower.substring(1).replace('_', '-');
  }
}
