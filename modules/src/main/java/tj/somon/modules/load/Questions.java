package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Answers what one module asks of others while it is written, and remembers that. For one thread. */
final class Questions implements BiPredicate<String, String> {
  private final ScannedModule module;
  private final @Nullable LinkCheck links;
  private final List<Draft.Asked> asked = new ArrayList<>();

  /**
   * Questions of a module.
   *
   * @param links nothing as long as the other modules are not known: then no name is supposed to be a type
   */
  Questions(ScannedModule module, @Nullable LinkCheck links) {
    this.module = module;
    this.links = links;
  }

  /** Whether what a specifier names exports a name, and only as a type. */
  @Override
  public boolean test(String specifier, String name) {
    boolean type = links != null && links.meaning(module, specifier, name) == Meaning.TYPE;
    asked.add(new Draft.Asked(specifier, name, type));
    return type;
  }

  List<Draft.Asked> asked() {
    return asked;
  }
}
