package tj.somon.compiler.messages;

import java.util.Optional;

/** A language in which messages are written. */
public enum MessageLanguage {
  ENGLISH("en"),
  RUSSIAN("ru"),
  TAJIK("tg");

  private final String tag;

  MessageLanguage(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, which also ends the names of the message catalogues. */
  public String tag() {
    return tag;
  }

  /** The language of a tag; {@code tj} is taken as Tajik. */
  public static Optional<MessageLanguage> ofTag(String tag) {
    return switch (tag) {
      case "en" -> Optional.of(ENGLISH);
      case "ru" -> Optional.of(RUSSIAN);
      case "tg", "tj" -> Optional.of(TAJIK);
      default -> Optional.empty();
    };
  }
}
