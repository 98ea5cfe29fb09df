package tj.somon.modules.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The modules that Node brings along. */
public final class Builtins {
  private static final String SCHEME = "node:";
  private static final Set<String> BARE = new TreeSet<>();
  private static final Set<String> PREFIXED = new TreeSet<>();

  static {
    for (String line : file().split("\n", -1)) {
      if (line.startsWith(SCHEME)) {
        PREFIXED.add(line.substring(SCHEME.length()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        BARE.add(line);
      }
    }
  }

  private Builtins() {}

  private static String file() {
    try (InputStream stream = Builtins.class.getResourceAsStream("builtins.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: builtins.txt");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that need no {@code node:}, sorted. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(BARE);
  }

  /** Whether a specifier without {@code node:} is the name of one. */
  static boolean has(String specifier) {
    return BARE.contains(specifier);
  }

  /** Whether a specifier, with {@code node:} or without it, is the name of one. */
  public static boolean isName(String specifier) {
    return isPrefixed(specifier) ? hasPrefixed(specifier) : has(specifier);
  }

  static boolean isPrefixed(String specifier) {
    return specifier.startsWith(SCHEME);
  }

  /** Whether a specifier with {@code node:} is the name of one. */
  static boolean hasPrefixed(String specifier) {
    String name = specifier.substring(SCHEME.length());
    return BARE.contains(name) || PREFIXED.contains(name);
  }

  /** A specifier with {@code node:}. */
  static String prefixed(String specifier) {
    return isPrefixed(specifier) ? specifier : SCHEME + specifier;
  }
}
