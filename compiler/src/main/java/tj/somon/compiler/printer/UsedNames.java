package tj.somon.compiler.printer;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of a program that are not plain ASCII, gathered by printing it once: a Tajik word that is also a name is not
 * used as a keyword.
 */
final class UsedNames {
  private final Set<String> used = new HashSet<>();
  private final Set<String> declared = new HashSet<>();

  /** A name that stands where a keyword might. */
  void use(String name) {
    used.add(name);
  }

  /** A name that the program binds to a value. */
  void declare(String name) {
    used.add(name);
    declared.add(name);
  }

  Wording wording(OutputVocabulary vocabulary) {
    return Wording.somonScript(vocabulary, used, declared);
  }
}
