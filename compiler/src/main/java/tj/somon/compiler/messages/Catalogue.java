package tj.somon.compiler.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts by their keys, in one language.
 *
 * <p>A catalogue is a UTF-8 file with a line {@code key = text} for each text; empty lines and lines that begin with
 * {@code #} mean nothing. In a text {@code \n} is a line end and <code>\\</code> a backslash; any other backslash stands
 * for itself.
 */
public final class Catalogue {
  /** A catalogue without texts. */
  public static final Catalogue EMPTY = new Catalogue(Map.of());

  private final Map<String, String> texts;

  private Catalogue(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads a catalogue and closes the stream.
   *
   * @throws IllegalArgumentException if a line is not a text or a key comes twice
   */
  public static Catalogue read(InputStream stream) {
    try (stream) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue from its text.
   *
   * @throws IllegalArgumentException if a line is not a text or a key comes twice
   */
  public static Catalogue parse(String file) {
    var texts = new LinkedHashMap<String, String>();
    int at = 0;
    while (at < file.length()) {
      int end = file.indexOf('\n', at);
      end = end < 0 ? file.length() : end;
      line(file.substring(at, end).strip(), texts);
      at = end + 1;
    }
    return new Catalogue(texts);
  }

  private static void line(String line, Map<String, String> texts) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    int equals = line.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("not a text: " + line);
    }
    String key = line.substring(0, equals).strip();
    if (texts.put(key, unescape(line.substring(equals + 1).strip())) != null) {
      throw new IllegalArgumentException("two texts for " + key);
    }
  }

  private static String unescape(String text) {
    int backslash = text.indexOf('\\');
    if (backslash < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (next == 'n' || next == '\\') {
        out.append(next == 'n' ? '\n' : '\\');
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The text of a key. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** All keys, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(new ArrayList<>(texts.keySet()));
  }
}
