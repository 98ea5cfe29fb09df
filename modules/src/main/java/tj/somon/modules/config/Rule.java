package tj.somon.modules.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of a key must be. */
sealed interface Rule {

  /** {@code true} or {@code false}. */
  record Flag() implements Rule {}

  /** A string. */
  record Text() implements Rule {}

  /** An array of strings. */
  record Texts() implements Rule {}

  /** An object whose values are arrays of strings. */
  record TextLists() implements Rule {}

  /** An object whose values are strings or {@code null}. */
  record Addresses() implements Rule {}

  /** An object whose values are such objects. */
  record Scopes() implements Rule {}

  /** One of a few strings. */
  record Choice(List<String> values) implements Rule {
    Choice(String... values) {
      this(List.of(values));
    }
  }

  /** The name of an encoding of texts, in letters of any case. */
  record Encoding() implements Rule {}

  /** A whole number between two bounds, both included. */
  record Whole(long least, long most) implements Rule {}

  /**
   * An object with known keys.
   *
   * @param unknown what is said of any other key
   */
  record Section(ConfigCode unknown, List<Key> keys) implements Rule {
    Section(ConfigCode unknown, Key... keys) {
      this(unknown, List.of(keys));
    }

    @Nullable
    Rule rule(String name) {
      for (Key key : keys) {
        if (key.name().equals(name)) {
          return key.rule();
        }
      }
      return null;
    }

    List<String> names() {
      var names = new ArrayList<String>(keys.size());
      for (Key key : keys) {
        names.add(key.name());
      }
      return names;
    }
  }

  /** A key of a section. */
  record Key(String name, Rule rule) {}
}
