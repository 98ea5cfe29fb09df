package tj.somon.modules.load;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tj.somon.compiler.ast.Program;

/**
 * What a CommonJS module seems to export, as its text shows: the forms that compilers and people write, nothing that only
 * running it could tell. A namespace object needs its names before the module has run.
 *
 * @param names in the order of the text; with {@code default} only if the module writes it, without {@code __esModule}
 * @param reexports specifiers of the modules whose names it has as well
 * @param esModule whether it says that it was an ECMAScript module, by {@code __esModule}
 */
public record CommonJsShape(Set<String> names, List<String> reexports, boolean esModule) {
  /** Of a module that shows nothing. */
  public static final CommonJsShape NONE = new CommonJsShape(Set.of(), List.of(), false);

  public CommonJsShape {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    reexports = List.copyOf(reexports);
  }

  /** The shape that a script shows. */
  public static CommonJsShape of(Program script) {
    return new CommonJsReader().read(script);
  }
}
