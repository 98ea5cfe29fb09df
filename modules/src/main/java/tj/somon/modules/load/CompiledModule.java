package tj.somon.modules.load;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module as an engine needs it.
 *
 * @param key absolute path of its file
 * @param code JavaScript, or the text of a JSON module; empty for a CommonJS file that is run as it is
 * @param map source map of the code as JSON; empty if the code is the source
 * @param links what the specifiers mean that are known before the program runs
 * @param names that a CommonJS module seems to export
 * @param required names that other modules ask of a CommonJS module; it is an error if it has one of them not
 */
public record CompiledModule(String key, ModuleKind kind, String code, String map, Map<String, LinkTarget> links,
    List<String> names, Set<String> required) {
  public CompiledModule {
    links = Map.copyOf(links);
    names = List.copyOf(names);
    required = Set.copyOf(required);
  }
}
