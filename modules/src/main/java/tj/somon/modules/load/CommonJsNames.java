package tj.somon.modules.load;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses from its text which names a CommonJS module exports, in the forms that compilers and people write. A namespace
 * object needs its names before the module has run.
 */
final class CommonJsNames {
  private static final String NAME = "([\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)";
  private static final Pattern MEMBER = Pattern.compile("\\bexports\\s*\\.\\s*" + NAME + "\\s*=(?![=>])");
  private static final Pattern INDEX = Pattern
      .compile("\\bexports\\s*\\[\\s*(['\"])([^'\"\\\\\\n]+)\\1\\s*\\]\\s*=(?![=>])");
  private static final Pattern DEFINED = Pattern
      .compile("\\bdefineProperty\\s*\\(\\s*(?:module\\s*\\.\\s*)?exports\\s*,\\s*(['\"])([^'\"\\\\\\n]+)\\1");
  private static final Pattern LITERAL = Pattern.compile("\\bmodule\\s*\\.\\s*exports\\s*=\\s*\\{");
  private static final Pattern PROPERTY = Pattern
      .compile("\\s*(?:" + NAME + "|(['\"])([^'\"\\\\\\n]+)\\2)\\s*(?=[,:}(])");

  private CommonJsNames() {}

  /** Adds the names that a text seems to export. */
  static void addTo(Set<String> names, String text) {
    add(names, MEMBER.matcher(text), 1);
    add(names, INDEX.matcher(text), 2);
    add(names, DEFINED.matcher(text), 2);
    Matcher literal = LITERAL.matcher(text);
    while (literal.find()) {
      properties(names, text, literal.end());
    }
    names.remove("__esModule");
  }

  private static void add(Set<String> names, Matcher matcher, int group) {
    while (matcher.find()) {
      names.add(matcher.group(group));
    }
  }

  /** The properties of an object literal: each begins behind the brace or behind a comma outside inner brackets. */
  private static void properties(Set<String> names, String text, int from) {
    Matcher property = PROPERTY.matcher(text);
    int depth = 0;
    boolean begins = true;
    for (int i = from; i < text.length() && depth >= 0; i++) {
      if (begins && property.region(i, text.length()).lookingAt()) {
        names.add(property.group(1) == null ? property.group(3) : property.group(1));
        i = property.end();
      }
      char c = i < text.length() ? text.charAt(i) : '}';
      begins = c == ',' && depth == 0;
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
  }
}
