package tj.somon.modules.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the bytes of source files stand for characters. A byte order mark in a file wins over what is configured.
 *
 * @param name the first of the names in {@link #names()}
 */
public record SourceEncoding(String name, Charset charset) {
  /** What holds unless something else is configured. */
  public static final SourceEncoding UTF_8 = new SourceEncoding("utf-8", StandardCharsets.UTF_8);

  private static final String[][] KNOWN = {{"utf-8", "utf8"}, {"utf-16le", "utf16le", "ucs-2", "ucs2"},
      {"utf-16be", "utf16be"}, {"windows-1251", "cp1251"}, {"windows-1252", "cp1252"}, {"latin1", "iso-8859-1"},
      {"iso-8859-5"}, {"koi8-r"}, {"ascii", "us-ascii"}};

  /** The encoding of a name, in letters of any case; empty if it is not known. */
  public static Optional<SourceEncoding> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (String[] names : KNOWN) {
      if (List.of(names).contains(wanted)) {
        return names[0].equals(UTF_8.name) ? Optional.of(UTF_8)
            : Optional.of(new SourceEncoding(names[0], Charset.forName(names[0])));
      }
    }
    return Optional.empty();
  }

  /** The first name of each encoding that is known. */
  public static List<String> names() {
    var first = new ArrayList<String>();
    for (String[] names : KNOWN) {
      first.add(names[0]);
    }
    return List.copyOf(first);
  }

  /** Every name that is known. */
  public static List<String> allNames() {
    var all = new ArrayList<String>();
    for (String[] names : KNOWN) {
      all.addAll(List.of(names));
    }
    return List.copyOf(all);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }
}
