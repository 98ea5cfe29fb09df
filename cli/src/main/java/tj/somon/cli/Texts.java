package tj.somon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;

/** What the command line says of itself: help and results, in one language; read when it is wanted. For one thread. */
final class Texts {
  private final MessageLanguage language;
  private @Nullable Catalogue loaded;

  private Texts(MessageLanguage language) {
    this.language = language;
  }

  static Texts in(MessageLanguage language) {
    return new Texts(language);
  }

  /** All of them. */
  Catalogue catalogue() {
    Catalogue known = loaded;
    if (known == null) {
      known = catalogue("texts_" + language.tag());
      loaded = known;
    }
    return known;
  }

  /** A catalogue of this package. */
  static Catalogue catalogue(String name) {
    return Catalogue.parse(resource(name + ".properties"));
  }

  /** A text file of this package. */
  static String resource(String name) {
    try (InputStream stream = Texts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key, which there must be. */
  String text(String key) {
    return catalogue().text(key).orElseThrow(() -> new IllegalStateException("no text " + key));
  }

  /** The text of a key with its places filled. */
  String text(String key, Map<String, String> arguments) {
    return Messages.fill(text(key), arguments);
  }
}
