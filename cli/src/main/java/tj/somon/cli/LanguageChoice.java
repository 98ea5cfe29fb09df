package tj.somon.cli;

import java.util.Optional;
import tj.somon.compiler.messages.MessageLanguage;

/** Which language the command line speaks. */
final class LanguageChoice {
  private static final String[] VARIABLES = {"SOMON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};

  private LanguageChoice() {}

  /** {@code --lang} if it names a language, else the first of the variables that is set, else English. */
  static MessageLanguage of(CommandLine line, Surroundings surroundings) {
    Optional<String> wanted = line.value(Option.LANG);
    if (wanted.isPresent()) {
      Optional<MessageLanguage> language = MessageLanguage.ofTag(wanted.get());
      if (language.isPresent()) {
        return language.get();
      }
    }
    for (String variable : VARIABLES) {
      String value = surroundings.variable(variable);
      if (!value.isEmpty()) {
        return ofLocale(value);
      }
    }
    return MessageLanguage.ENGLISH;
  }

  private static MessageLanguage ofLocale(String locale) {
    if (locale.contains("tj") || locale.contains("tg")) {
      return MessageLanguage.TAJIK;
    }
    return locale.contains("ru") ? MessageLanguage.RUSSIAN : MessageLanguage.ENGLISH;
  }
}
