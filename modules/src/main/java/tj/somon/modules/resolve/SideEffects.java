package tj.somon.modules.resolve;

import java.util.List;

/** What {@code sideEffects} in a {@code package.json} says: which modules do something just by being evaluated. */
public sealed interface SideEffects {

  /** Whether a module may have effects; its path begins with {@code ./} and is relative to the package. */
  boolean mayHave(String path);

  /** Nothing is said: any module may have some. */
  record Unknown() implements SideEffects {
    @Override
    public boolean mayHave(String path) {
      return true;
    }
  }

  /** No module has any. */
  record None() implements SideEffects {
    @Override
    public boolean mayHave(String path) {
      return false;
    }
  }

  /** Only modules whose path matches a pattern have some; a pattern without {@code /} speaks of names in any folder. */
  record Only(List<String> patterns) implements SideEffects {
    public Only {
      patterns = List.copyOf(patterns);
    }

    @Override
    public boolean mayHave(String path) {
      String plain = path.startsWith("./") ? path.substring(2) : path;
      for (String pattern : patterns) {
        String wanted = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        boolean anywhere = pattern.indexOf('/') < 0;
        if (Glob.matches(wanted, anywhere ? Paths.name(plain) : plain)) {
          return true;
        }
      }
      return false;
    }
  }
}
