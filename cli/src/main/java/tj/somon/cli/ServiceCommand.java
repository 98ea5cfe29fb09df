package tj.somon.cli;

import java.io.IOException;
import tj.somon.cli.service.CompilerService;
import tj.somon.compiler.messages.Messages;
import tj.somon.modules.load.LargeStack;

/** {@code somon service}: answers requests until standard input ends. */
final class ServiceCommand {
  private ServiceCommand() {}

  static int run(Surroundings surroundings, Messages messages, Texts texts) {
    int workers = Runtime.getRuntime().availableProcessors();
    try {
      CompilerService.run(surroundings.in(), surroundings.out(), messages, texts.catalogue(), workers,
          LargeStack.BYTES);
      return Cli.SUCCESS;
    } catch (IOException _) {
      return Cli.FAILURE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Cli.FAILURE;
    }
  }
}
