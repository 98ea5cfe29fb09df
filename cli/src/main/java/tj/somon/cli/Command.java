package tj.somon.cli;

import static tj.somon.cli.Option.ALIAS;
import static tj.somon.cli.Option.BANNER;
import static tj.somon.cli.Option.BUNDLE_FORMAT;
import static tj.somon.cli.Option.BUNDLE_OUTPUT;
import static tj.somon.cli.Option.BUNDLE_SOURCE_MAP;
import static tj.somon.cli.Option.CIRCULAR;
import static tj.somon.cli.Option.DEFINE;
import static tj.somon.cli.Option.DIAGNOSTICS;
import static tj.somon.cli.Option.DOT;
import static tj.somon.cli.Option.ENGINE;
import static tj.somon.cli.Option.EXPLAIN;
import static tj.somon.cli.Option.EXTERNALS;
import static tj.somon.cli.Option.FOOTER;
import static tj.somon.cli.Option.FORMAT;
import static tj.somon.cli.Option.FROM;
import static tj.somon.cli.Option.GLOBAL_NAME;
import static tj.somon.cli.Option.GRAPH;
import static tj.somon.cli.Option.INLINE_SOURCES;
import static tj.somon.cli.Option.JSON;
import static tj.somon.cli.Option.KIND;
import static tj.somon.cli.Option.LOADER;
import static tj.somon.cli.Option.MERMAID;
import static tj.somon.cli.Option.METAFILE;
import static tj.somon.cli.Option.MINIFY;
import static tj.somon.cli.Option.MODE;
import static tj.somon.cli.Option.NO_TYPE_CHECK;
import static tj.somon.cli.Option.OUTPUT;
import static tj.somon.cli.Option.OUT_DIR;
import static tj.somon.cli.Option.PACKAGES;
import static tj.somon.cli.Option.PLATFORM;
import static tj.somon.cli.Option.PRODUCTION;
import static tj.somon.cli.Option.SOURCE_MAP;
import static tj.somon.cli.Option.SPLITTING;
import static tj.somon.cli.Option.STATS;
import static tj.somon.cli.Option.STRICT;
import static tj.somon.cli.Option.TARGET;
import static tj.somon.cli.Option.WATCH;
import static tj.somon.cli.Option.WHY;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.messages.Catalogue;

/** A command of the command line. Names in other languages than English stand in {@code names.properties}. */
enum Command {
  COMPILE("compile", "c", "input", true, OUTPUT, OUT_DIR, FORMAT, TARGET, SOURCE_MAP, MINIFY, NO_TYPE_CHECK, STRICT,
      WATCH, PRODUCTION, DIAGNOSTICS),
  RUN("run", "r", "input", true, ENGINE, TARGET, SOURCE_MAP, MINIFY, NO_TYPE_CHECK, STRICT, WATCH, PRODUCTION,
      DIAGNOSTICS),
  BUNDLE("bundle", "b", "input", true, BUNDLE_OUTPUT, BUNDLE_FORMAT, PLATFORM, EXTERNALS, PACKAGES, GLOBAL_NAME,
      BUNDLE_SOURCE_MAP, INLINE_SOURCES, DEFINE, ALIAS, BANNER, FOOTER, METAFILE, TARGET, MINIFY, SPLITTING, LOADER,
      WATCH, PRODUCTION, DIAGNOSTICS),
  MODULE_INFO("module-info", "info", "input", true, GRAPH, STATS, CIRCULAR, WHY, JSON, DOT, MERMAID, DIAGNOSTICS),
  INIT("init", "", "name", false),
  RESOLVE("resolve", "", "specifier", true, FROM, EXPLAIN, JSON, MODE, KIND, DIAGNOSTICS),
  SERVICE("service", "", "", false),
  HELP("help", "", "command", false);

  private final String word;
  private final String alias;
  private final String argument;
  private final boolean argumentRequired;
  private final List<Option> options;

  Command(String word, String alias, String argument, boolean argumentRequired, Option... options) {
    this.word = word;
    this.alias = alias;
    this.argument = argument;
    this.argumentRequired = argumentRequired;
    this.options = List.of(options);
  }

  String word() {
    return word;
  }

  /** Name of the argument; empty if there is none. */
  String argument() {
    return argument;
  }

  boolean argumentRequired() {
    return argumentRequired;
  }

  /** The options of this command, without the global ones. */
  List<Option> options() {
    return options;
  }

  /** The options that may stand behind the command's name. */
  List<Option> allOptions() {
    var all = new ArrayList<>(options);
    all.addAll(Option.GLOBAL);
    return all;
  }

  /** The command of a name or alias in any language. */
  static Optional<Command> named(String name) {
    Command english = inEnglish(name);
    if (english != null || isAscii(name)) {
      return Optional.ofNullable(english);
    }
    Optional<String> translated = otherNames().text(Normalizer.normalize(name, Normalizer.Form.NFC));
    return translated.isPresent() ? Optional.ofNullable(inEnglish(translated.get())) : Optional.empty();
  }

  private static @Nullable Command inEnglish(String name) {
    for (Command command : values()) {
      if (command.word.equals(name) || !command.alias.isEmpty() && command.alias.equals(name)) {
        return command;
      }
    }
    return null;
  }

  /** All names that are words, in every language. */
  static List<String> allNames() {
    var names = new ArrayList<String>();
    for (Command command : values()) {
      names.add(command.word);
    }
    names.addAll(otherNames().keys());
    return names;
  }

  private static Catalogue otherNames() {
    return Texts.catalogue("names");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
