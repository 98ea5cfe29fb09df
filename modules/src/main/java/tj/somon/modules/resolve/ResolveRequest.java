package tj.somon.modules.resolve;

import java.util.Map;

/**
 * A specifier in the place where it stands.
 *
 * @param importer absolute path of the module that asks, or a folder with {@code /} at its end, or a {@code data:} URL
 * @param attributes the import attributes, such as {@code type: "json"}; they do not change what a specifier means
 */
public record ResolveRequest(String specifier, String importer, ImportForm form, Map<String, String> attributes) {
  public ResolveRequest {
    attributes = Map.copyOf(attributes);
  }

  /** A request of an import without attributes. */
  public static ResolveRequest of(String specifier, String importer) {
    return new ResolveRequest(specifier, importer, ImportForm.IMPORT, Map.of());
  }

  /** A request without attributes. */
  public static ResolveRequest of(String specifier, String importer, ImportForm form) {
    return new ResolveRequest(specifier, importer, form, Map.of());
  }
}
