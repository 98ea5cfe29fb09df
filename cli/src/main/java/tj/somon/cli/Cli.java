package tj.somon.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;

/** The command {@code somon}, without anything that belongs to a process. */
public final class Cli {
  /** Exit status when all went well. */
  public static final int SUCCESS = 0;
  /** Exit status when the work failed. */
  public static final int FAILURE = 1;
  /** Exit status when the command line is wrong. */
  public static final int WRONG_USAGE = 2;

  private Cli() {}

  /** Does what a command line asks for and gives the exit status. */
  public static int run(String[] arguments, Surroundings surroundings) {
    CommandLine line = CommandLine.parse(arguments);
    MessageLanguage language = LanguageChoice.of(line, surroundings);
    boolean json = line.value(Option.DIAGNOSTICS).orElse("").equals("json");
    var reporter = new Reporter(surroundings.err(), Messages.in(language), json, surroundings.colour());
    try {
      return run(line, surroundings, reporter);
    } catch (InvalidPathException e) {
      boolean nul = e.getInput().indexOf('\0') >= 0;
      reporter.report(Diagnostic.of(UsageCode.UNUSABLE_PATH, 0, 0, Map.of("path", e.getInput().replace("\0", "\\0")),
          Note.of(nul ? "note.nul" : "note.locale", Map.of())));
      return FAILURE;
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private static int run(CommandLine line, Surroundings surroundings, Reporter reporter) {
    if (line.has(Option.VERSION)) {
      surroundings.out().print(Texts.catalogue("version").text("version").orElse("") + "\n");
      return SUCCESS;
    }
    Texts texts = Texts.in(reporter.messages().language());
    if (!line.problems().isEmpty()) {
      for (Diagnostic problem : line.problems()) {
        reporter.report(problem);
      }
      return WRONG_USAGE;
    }
    Optional<Command> command = line.command();
    if (command.isEmpty() && !line.has(Option.HELP)) {
      surroundings.err().print(HelpPrinter.program(texts));
      return WRONG_USAGE;
    }
    if (command.isEmpty() || line.has(Option.HELP)) {
      surroundings.out()
          .print(command.isEmpty() ? HelpPrinter.program(texts) : HelpPrinter.command(texts, command.get()));
      return SUCCESS;
    }
    return switch (command.get()) {
      case COMPILE -> CompileCommand.run(line, surroundings, reporter, texts);
      case RUN -> RunCommand.run(line, surroundings, reporter, texts);
      case BUNDLE -> BundleCommand.run(line, surroundings, reporter, texts);
      case MODULE_INFO -> ModuleInfoCommand.run(line, surroundings, reporter, texts);
      case INIT -> InitCommand.run(line, surroundings, reporter, texts);
      case RESOLVE -> ResolveCommand.run(line, surroundings, reporter, texts);
      case SERVICE -> ServiceCommand.run(surroundings, reporter.messages(), texts);
      case HELP -> help(line.arguments(), surroundings, reporter, texts);
    };
  }

  private static int help(List<String> arguments, Surroundings surroundings, Reporter reporter, Texts texts) {
    if (arguments.isEmpty()) {
      surroundings.out().print(HelpPrinter.program(texts));
      return SUCCESS;
    }
    CommandLine wanted = CommandLine.parse(arguments.getFirst(), "--help");
    if (wanted.command().isEmpty()) {
      wanted.problems().forEach(reporter::report);
      return WRONG_USAGE;
    }
    surroundings.out().print(HelpPrinter.command(texts, wanted.command().get()));
    return SUCCESS;
  }
}
