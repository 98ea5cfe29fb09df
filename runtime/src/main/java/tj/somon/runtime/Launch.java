package tj.somon.runtime;

import java.util.List;

/**
 * What is known of a program before it is compiled.
 *
 * @param entry absolute path of the file, the program's {@code process.argv[1]}
 * @param arguments the program's arguments, from {@code process.argv[2]} on
 */
public record Launch(String entry, List<String> arguments) {
  public Launch {
    arguments = List.copyOf(arguments);
  }
}
