package tj.somon.runtime;

import java.util.List;

/**
 * What is known of a program before it is compiled.
 *
 * @param entry absolute path of the file, the program's {@code process.argv[1]}
 * @param arguments the program's arguments, from {@code process.argv[2]} on
 * @param relayed whether signals that end programs are passed on to it
 */
public record Launch(String entry, List<String> arguments, boolean relayed) {
  public Launch {
    arguments = List.copyOf(arguments);
  }

  /** A program that gets the signals. */
  public Launch(String entry, List<String> arguments) {
    this(entry, arguments, true);
  }
}
