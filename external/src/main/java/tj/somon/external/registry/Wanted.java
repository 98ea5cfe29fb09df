package tj.somon.external.registry;

import java.util.Optional;
import tj.somon.external.semver.Range;

/** What a dependency wants: the meaning of the text behind a name in {@code dependencies}. */
public sealed interface Wanted {

  /** The text as it is written. */
  String text();

  /** A version in a range; an exact version is a range too. */
  record InRange(String text, Range range) implements Wanted {}

  /** The version that a tag of the package's document stands for. */
  record Tagged(String text) implements Wanted {}

  /** Another package under this name: {@code npm:name@range}. */
  record Alias(String text, String name, Wanted wanted) implements Wanted {}

  /** Something that is not in a registry: a folder, an archive by URL, a repository, a workspace. */
  record Elsewhere(String text) implements Wanted {}

  /** Reads the text of a dependency. */
  static Wanted read(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("npm:")) {
      return alias(text, trimmed.substring("npm:".length()));
    }
    Optional<Range> range = Range.parse(trimmed);
    if (range.isPresent()) {
      return new InRange(text, range.get());
    }
    return isTag(trimmed) ? new Tagged(trimmed) : new Elsewhere(text);
  }

  /** What a command line means by {@code NAME}, {@code NAME@RANGE} or {@code NAME@npm:OTHER@RANGE}: index of the sign. */
  static int atSign(String argument) {
    return argument.indexOf('@', 1);
  }

  private static Wanted alias(String text, String target) {
    int at = atSign(target);
    String name = at < 0 ? target : target.substring(0, at);
    Wanted wanted = read(at < 0 ? "" : target.substring(at + 1));
    boolean registry = wanted instanceof InRange || wanted instanceof Tagged;
    return registry && PackageName.isValid(name) ? new Alias(text, name, wanted) : new Elsewhere(text);
  }

  private static boolean isTag(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(Character.isLetterOrDigit(c) && c < 128 || "-_.!~*'()".indexOf(c) >= 0)) {
        return false;
      }
    }
    return !text.startsWith(".") && !text.equals("~");
  }

  /** The package that a dependency under a name really is. */
  static String packageOf(String name, Wanted wanted) {
    return wanted instanceof Alias alias ? alias.name() : name;
  }

  /** What is wanted of that package. */
  static Wanted plain(Wanted wanted) {
    return wanted instanceof Alias alias ? alias.wanted() : wanted;
  }
}
