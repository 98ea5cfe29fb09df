package tj.somon.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.Messages;

/** The service that compiles, prints and resolves. */
public final class CompilerService {
  private static final int LONGEST_LINE = 512 * 1024 * 1024;

  private CompilerService() {}

  /**
   * Answers everything that comes in, in the language of {@code messages}; returns when the input has ended and all answers
   * are written.
   *
   * @param texts texts of the service's own errors, under {@code service.<code>}
   * @param stackBytes size of each worker's stack
   */
  public static void run(InputStream in, PrintStream out, Messages messages, Catalogue texts, int workers,
      long stackBytes) throws IOException, InterruptedException {
    Map<String, Method> methods = Map.of("compile", new CompileMethod(messages), "print", new PrintMethod(), "resolve",
        new ResolveMethod(), "bundle", new BundleMethod(messages));
    new Service(methods, new Answers(out, messages, texts), LONGEST_LINE).run(in, workers, stackBytes);
  }
}
