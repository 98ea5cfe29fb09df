package tj.somon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.json.JsonWriter;

/** {@code somon init}: a new project that runs at once. */
final class InitCommand {
  private static final String DEFAULT_NAME = "somon-project";
  private static final String TEMPLATES = "init/";
  private static final List<String> FILES = List.of("package.json", "somon.config.json", "src/main.som");

  private InitCommand() {}

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    String name = line.arguments().isEmpty() ? DEFAULT_NAME : line.arguments().getFirst();
    Path project = surroundings.folder().resolve(name).normalize();
    if (Files.exists(project, LinkOption.NOFOLLOW_LINKS)) {
      reporter.report(Diagnostic.of(UsageCode.FOLDER_EXISTS, 0, 0, Map.of("name", name)));
      return Cli.FAILURE;
    }
    try {
      create(project, name);
    } catch (IOException e) {
      reporter.report(notCreated(name, e));
      return Cli.FAILURE;
    }
    surroundings.out().print(texts.text("init.created", Map.of("name", name)) + "\n\n");
    surroundings.out().print(texts.text("init.next") + "\n  cd " + name + "\n  somon run src/main.som\n");
    return Cli.SUCCESS;
  }

  private static void create(Path project, String name) throws IOException {
    Files.createDirectories(project.resolve("src"));
    Files.createDirectories(project.resolve("dist"));
    var arguments = Map.of("name", JsonWriter.quoted(name));
    for (String file : FILES) {
      String text = Messages.fill(Texts.resource(TEMPLATES + file), arguments);
      Files.writeString(project.resolve(file), text, StandardCharsets.UTF_8);
    }
  }

  private static Diagnostic notCreated(String name, IOException e) {
    String reason = e instanceof FileAlreadyExistsException ? "@reason.not-a-folder" : String.valueOf(e.getMessage());
    return Diagnostic.of(UsageCode.NOT_WRITTEN, 0, 0, Map.of("file", name, "reason", reason));
  }
}
