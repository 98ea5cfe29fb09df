package tj.somon.modules.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tj.somon.compiler.module.ModuleRequest;

/** A lookup in which some specifiers stand for others, and in which packages may stay outside. */
public final class AdjustedLookup implements Lookup {
  private final Lookup lookup;
  private final Map<String, String> aliases;
  private final boolean packagesOutside;

  /**
   * Adjusts a lookup.
   *
   * @param aliases what a specifier, or one that continues it behind a {@code /}, is taken for
   * @param packagesOutside whether what is installed in {@code node_modules} stays outside
   */
  public AdjustedLookup(Lookup lookup, Map<String, String> aliases, boolean packagesOutside) {
    this.lookup = lookup;
    var longestFirst = new TreeMap<String, String>(
        (a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
    longestFirst.putAll(aliases);
    this.aliases = new LinkedHashMap<>(longestFirst);
    this.packagesOutside = packagesOutside;
  }

  @Override
  public Answer find(ModuleRequest request, String importer) {
    String specifier = aliased(request.specifier());
    ModuleRequest asked = specifier.equals(request.specifier()) ? request
        : new ModuleRequest(specifier, request.span(), request.kind(), request.nodeId(), request.phase(),
            request.typeOnly(), request.attributes());
    Answer answer = lookup.find(asked, importer);
    boolean bare = !specifier.startsWith(".") && !specifier.startsWith("/") && !specifier.startsWith("#");
    boolean installed = switch (answer) {
      case Answer.File(String path, var _) -> path.contains("/node_modules/");
      case Answer.Nothing _,Answer.Disabled _ -> true;
      case Answer.Outside _ -> false;
    };
    return packagesOutside && bare && installed ? new Answer.Outside(specifier, false) : answer;
  }

  private String aliased(String specifier) {
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      if (specifier.equals(alias.getKey())) {
        return alias.getValue();
      }
      if (specifier.startsWith(alias.getKey() + "/")) {
        return alias.getValue() + specifier.substring(alias.getKey().length());
      }
    }
    return specifier;
  }

  @Override
  public FileFacts factsOf(String file) {
    return lookup.factsOf(file);
  }
}
