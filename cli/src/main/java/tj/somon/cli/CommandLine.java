package tj.somon.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;

/**
 * A command line taken apart.
 *
 * <p>Options may stand before or behind the argument and take their value as the next word or behind {@code =}; {@code --}
 * ends them. Behind the input of {@code run} everything belongs to the program, without a {@code --} that follows the
 * input at once.
 */
final class CommandLine {
  private static final String ON = "on";
  private static final String OFF = "off";

  private final String[] words;
  private int at;
  private @Nullable Command command;
  private final Map<Option, String> options = new EnumMap<>(Option.class);
  private final List<String> arguments = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private CommandLine(String[] words) {
    this.words = words;
  }

  static CommandLine parse(String... words) {
    var line = new CommandLine(words);
    line.parse();
    return line;
  }

  /** The command; empty if there is none or it is not known. */
  Optional<Command> command() {
    return Optional.ofNullable(command);
  }

  /** The value of an option that takes one. */
  Optional<String> value(Option option) {
    return Optional.ofNullable(options.get(option));
  }

  /** Whether an option without a value is there and not turned off again. */
  boolean has(Option option) {
    return ON.equals(options.get(option));
  }

  /** What a switch says: on, whatever its kind, off, or nothing. */
  Optional<Boolean> flag(Option option) {
    String value = options.get(option);
    return value == null ? Optional.empty() : Optional.of(!value.equals(OFF));
  }

  /** The words that are no options, behind the command. */
  List<String> arguments() {
    return arguments;
  }

  /** What is wrong with the line. */
  List<Diagnostic> problems() {
    return problems;
  }

  private void parse() {
    boolean options = true;
    while (at < words.length) {
      String word = words[at++];
      if (options && word.equals("--")) {
        options = false;
      } else if (options && word.length() > 1 && word.charAt(0) == '-') {
        option(word);
      } else if (command == null) {
        command(word);
      } else {
        arguments.add(word);
        if (command == Command.RUN) {
          rest();
        }
      }
    }
    if (command != null && command.argumentRequired() && arguments.isEmpty() && !has(Option.HELP)) {
      add(UsageCode.MISSING_ARGUMENT, Map.of("argument", command.argument()), seeHelp());
    }
  }

  private void rest() {
    int from = at < words.length && words[at].equals("--") ? at + 1 : at;
    arguments.addAll(Arrays.asList(words).subList(from, words.length));
    at = words.length;
  }

  private void command(String word) {
    Optional<Command> known = Command.named(word);
    if (known.isPresent()) {
      command = known.get();
      return;
    }
    languageOfRest();
    Optional<String> nearest = NearestName.of(word, Command.allNames());
    Note note = nearest.isPresent() ? Note.of("note.nearest-word", Map.of("name", nearest.get())) : seeHelp();
    add(UsageCode.UNKNOWN_COMMAND, Map.of("command", word),
        word.endsWith(".som") ? Note.of("note.run-file", Map.of("command", "somon run " + word)) : note);
  }

  /** Looks for {@code --lang} behind a word that is no command, so that this can be said in the right language. */
  private void languageOfRest() {
    String attached = Option.LANG.longName() + "=";
    for (; at < words.length; at++) {
      if (words[at].startsWith(attached)) {
        options.put(Option.LANG, words[at].substring(attached.length()));
      } else if (words[at].equals(Option.LANG.longName()) && at + 1 < words.length) {
        options.put(Option.LANG, words[at + 1]);
      }
    }
  }

  private void option(String word) {
    List<Option> known = command == null ? Option.GLOBAL : command.allOptions();
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Option option = Option.named(name, known);
    String value = equals < 0 ? null : word.substring(equals + 1);
    if (option == null && word.length() > 2 && word.charAt(1) != '-') {
      name = word.substring(0, 2);
      option = Option.named(name, known);
      value = word.substring(2);
      option = option != null && option.takesValue() ? option : null;
    }
    if (option == null) {
      unknownOption(equals < 0 ? word : word.substring(0, equals), known);
    } else if (option.takesValue()) {
      valued(option, name, value);
    } else if (value != null && option.kinds().contains(value) && name.equals(option.longName())) {
      options.put(option, value);
    } else if (value != null && !option.kinds().isEmpty() && name.equals(option.longName())) {
      add(UsageCode.NOT_ONE_OF, Map.of("option", name, "value", value, "values", String.join(", ", option.kinds())));
    } else if (value != null) {
      add(UsageCode.UNEXPECTED_VALUE, Map.of("option", name), seeHelp());
    } else {
      options.put(option, name.equals(option.offName()) ? OFF : ON);
    }
  }

  private void valued(Option option, String name, @Nullable String attached) {
    String value = attached;
    if (value == null && at < words.length) {
      value = words[at++];
    }
    if (value == null || value.isEmpty()) {
      add(UsageCode.MISSING_VALUE, Map.of("option", name), seeHelp());
    } else if (!option.choices().isEmpty() && !option.choices().contains(value)) {
      add(UsageCode.NOT_ONE_OF, Map.of("option", name, "value", value, "values", String.join(", ", option.choices())));
    } else {
      options.put(option, value);
    }
  }

  private void unknownOption(String name, List<Option> known) {
    var names = new ArrayList<String>();
    for (Option option : known) {
      names.add(option.longName());
      if (!option.offName().isEmpty()) {
        names.add(option.offName());
      }
    }
    Optional<String> nearest = name.startsWith("--") ? NearestName.of(name, names) : Optional.empty();
    add(UsageCode.UNKNOWN_OPTION, Map.of("option", name),
        nearest.isPresent() ? Note.of("note.nearest-word", Map.of("name", nearest.get())) : seeHelp());
  }

  private Note seeHelp() {
    String line = command == null ? "somon help" : "somon help " + command.word();
    return Note.of("note.see-help", Map.of("command", line));
  }

  private void add(UsageCode code, Map<String, String> arguments, Note... notes) {
    problems.add(Diagnostic.of(code, 0, 0, arguments, notes));
  }
}
