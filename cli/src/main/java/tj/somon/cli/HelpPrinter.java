package tj.somon.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes the help of the whole program or of one command. */
final class HelpPrinter {
  private static final String INDENT = "  ";

  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private record Row(String left, String right) {}

  private HelpPrinter(Texts texts) {
    this.texts = texts;
  }

  static String program(Texts texts) {
    var help = new HelpPrinter(texts);
    help.program();
    return help.out.toString();
  }

  static String command(Texts texts, Command command) {
    var help = new HelpPrinter(texts);
    help.command(command);
    return help.out.toString();
  }

  private void program() {
    out.append(texts.text("about")).append("\n\n");
    heading("usage").append(INDENT).append(texts.text("usage")).append('\n');
    var commands = new ArrayList<Row>();
    for (Command command : Command.values()) {
      commands.add(new Row(texts.text("names." + command.word()), texts.text("summary." + command.word())));
    }
    section("commands", commands);
    section("options", optionRows(Option.GLOBAL));
    examples("examples");
    out.append('\n').append(texts.text("more")).append('\n');
  }

  private void command(Command command) {
    out.append(texts.text("about." + command.word())).append("\n\n");
    heading("usage").append(INDENT).append(texts.text("usage." + command.word())).append('\n');
    if (!command.argument().isEmpty()) {
      section("arguments", List.of(new Row("<" + command.argument() + ">", texts.text("argument." + command.word()))));
    }
    section("options", optionRows(command.allOptions()));
    examples("examples." + command.word());
  }

  private List<Row> optionRows(List<Option> options) {
    var rows = new ArrayList<Row>();
    for (Option option : options) {
      String names = option.shortName().isEmpty() ? option.longName() : option.shortName() + ", " + option.longName();
      String off = option.offName().isEmpty() ? "" : ", " + option.offName();
      rows.add(new Row(names + off + option.placeholder(), texts.text(option.textKey())));
    }
    return rows;
  }

  private StringBuilder heading(String key) {
    return out.append(texts.text("label." + key)).append('\n');
  }

  private void section(String label, List<Row> rows) {
    out.append('\n');
    heading(label);
    int width = 0;
    for (Row row : rows) {
      width = Math.max(width, row.left().length());
    }
    for (Row row : rows) {
      out.append(INDENT).append(row.left()).repeat(' ', width - row.left().length() + 2);
      out.append(row.right().replace("\n", "\n" + INDENT + " ".repeat(width + 2))).append('\n');
    }
  }

  private void examples(String key) {
    out.append('\n');
    heading("examples").append(INDENT).append(texts.text(key).replace("\n", "\n" + INDENT)).append('\n');
  }
}
