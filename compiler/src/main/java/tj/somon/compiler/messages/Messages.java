package tj.somon.compiler.messages;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Note;

/**
 * The texts of all findings in one language.
 *
 * <p>Texts stand in catalogues {@code <subject>_<language>.properties}, one for each phase; a catalogue is read when a
 * text of it is wanted for the first time. {@code {name}} in a text is a place, filled from the finding's arguments;
 * braces around anything else stand for themselves. An argument that begins with {@code @} and goes on with the key of a
 * text stands for that text, so that a phase can say "an expression" without knowing a language. Safe for use by several
 * threads.
 */
public final class Messages {
  /** Subjects of the catalogues, in the order in which keys are looked up. */
  static final List<String> SUBJECTS = List.of("lexer", "regexp", "parser", "statements", "types", "names", "lowering",
      "builtins", "modules", "source", "runtime", "cli", "config", "report");

  private static final int LONGEST_ARGUMENT = 400;
  private static final Messages ENGLISH = new Messages(MessageLanguage.ENGLISH);
  private static final Messages RUSSIAN = new Messages(MessageLanguage.RUSSIAN);
  private static final Messages TAJIK = new Messages(MessageLanguage.TAJIK);

  private final MessageLanguage language;
  private final Map<String, Catalogue> loaded = new ConcurrentHashMap<>();

  private Messages(MessageLanguage language) {
    this.language = language;
  }

  /** The texts in a language. */
  public static Messages in(MessageLanguage language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case RUSSIAN -> RUSSIAN;
      case TAJIK -> TAJIK;
    };
  }

  public MessageLanguage language() {
    return language;
  }

  /** What a finding says, in one sentence. */
  public String text(Diagnostic diagnostic) {
    return text(diagnostic.code(), diagnostic.arguments());
  }

  /** The text of a code with its places filled. */
  public String text(DiagnosticCode code, Map<String, String> arguments) {
    return filled(code.id(), subjectOf(code.id()), arguments);
  }

  /** The text of a code with its places as they are, {@code {name}}. */
  public String template(DiagnosticCode code) {
    return filled(code.id(), subjectOf(code.id()), Map.of());
  }

  /** What a note of a finding says. */
  public String text(Diagnostic diagnostic, Note note) {
    return filled(note.key(), subjectOf(diagnostic.code().id()), note.arguments());
  }

  /** The text of a key with its places filled; the key itself if there is no such text. */
  public String text(String key, Map<String, String> arguments) {
    return filled(key, "report", arguments);
  }

  private String filled(String key, String subject, Map<String, String> arguments) {
    Optional<String> found = find(key, subject);
    if (found.isEmpty()) {
      return language == MessageLanguage.ENGLISH ? key : ENGLISH.filled(key, subject, arguments);
    }
    Map<String, String> shown = arguments;
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      if (argument.getValue().startsWith("@")) {
        shown = shown == arguments ? new HashMap<>(arguments) : shown;
        shown.put(argument.getKey(), resolved(argument.getValue(), subject));
      }
    }
    return fill(found.get(), shown);
  }

  private Optional<String> find(String key, String subject) {
    Optional<String> found = catalogue(subject).text(key);
    for (int i = 0; found.isEmpty() && i < SUBJECTS.size(); i++) {
      found = catalogue(SUBJECTS.get(i)).text(key);
    }
    return found;
  }

  private String resolved(String argument, String subject) {
    return find(argument.substring(1), subject).orElse(argument);
  }

  /** A text with its places filled; a place without an argument stays as it is. */
  public static String fill(String text, Map<String, String> arguments) {
    int open = text.indexOf('{');
    if (open < 0 || arguments.isEmpty()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 32);
    int copied = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      String argument = close < 0 ? null : arguments.get(text.substring(open + 1, close));
      if (argument != null) {
        out.append(text, copied, open);
        append(out, argument);
        copied = close + 1;
      }
      open = text.indexOf('{', argument == null ? open + 1 : copied);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** An argument may be any text of a program; what nobody would read of it is left out. */
  private static void append(StringBuilder out, String argument) {
    if (argument.length() <= LONGEST_ARGUMENT) {
      out.append(argument);
    } else {
      int end = Character.isHighSurrogate(argument.charAt(LONGEST_ARGUMENT - 1)) ? LONGEST_ARGUMENT - 1
          : LONGEST_ARGUMENT;
      out.append(argument, 0, end).append('\u2026');
    }
  }

  /** The places of a text, in its order. */
  static List<String> places(String text) {
    var places = new ArrayList<String>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close > open + 1 && isName(text.substring(open + 1, close))) {
        places.add(text.substring(open + 1, close));
      }
    }
    return places;
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  Catalogue catalogue(String subject) {
    Catalogue known = loaded.get(subject);
    if (known == null) {
      known = load(subject, language);
      loaded.put(subject, known);
    }
    return known;
  }

  private static Catalogue load(String subject, MessageLanguage language) {
    InputStream stream = Messages.class.getResourceAsStream(subject + "_" + language.tag() + ".properties");
    return stream == null ? Catalogue.EMPTY : Catalogue.read(stream);
  }

  /** The catalogue that holds a code, by the range its number lies in. */
  static String subjectOf(String id) {
    return switch (Integer.parseInt(id.substring("SOM".length())) / 100) {
      case 10 -> "lexer";
      case 11 -> "regexp";
      case 12, 13 -> "parser";
      case 14 -> "statements";
      case 15 -> "types";
      case 20, 21 -> "names";
      case 23 -> "lowering";
      case 24 -> "builtins";
      case 30 -> "modules";
      case 31 -> "source";
      case 33 -> "runtime";
      case 41 -> "config";
      default -> "cli";
    };
  }
}
