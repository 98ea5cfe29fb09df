package tj.somon.modules.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.cache.ContentHash;
import tj.somon.modules.cache.HeapSize;

/**
 * A module by itself, compiled: nothing in it depends on other files. Immutable.
 *
 * @param key absolute path of its file
 * @param hash of its text in UTF-8
 * @param sourceBytes size of its text in UTF-8
 * @param code JavaScript with imports and exports as written, or the text of a JSON module
 * @param map source map of the code as JSON, if one was asked for and the code is not the source
 * @param requests what it asks for
 * @param exports names that it exports, types excepted; those of a CommonJS module as its text shows them
 * @param stars specifiers of the modules whose exports it has as well
 * @param esModule whether a CommonJS module says that it was an ECMAScript module
 * @param warnings findings that do not forbid to run it
 */
public record LoadedModule(String key, ModuleKind kind, ContentHash hash, int sourceBytes, String code,
    Optional<String> map, List<Request> requests, List<String> exports, List<String> stars, boolean esModule,
    List<Located> warnings) {
  private static final long WARNING_BYTES = 400;

  /**
   * Something that a module asks for.
   *
   * @param form how: by {@code import}, re-export, {@code import()} or {@code require()}
   */
  public record Request(String specifier, RequestKind form) {}

  public LoadedModule {
    requests = List.copyOf(requests);
    exports = List.copyOf(exports);
    stars = List.copyOf(stars);
    warnings = List.copyOf(warnings);
  }

  /** The specifiers that it asks for, each once, in its order. */
  public Set<String> specifiers() {
    var specifiers = new LinkedHashSet<String>();
    for (Request request : requests) {
      specifiers.add(request.specifier());
    }
    return specifiers;
  }

  /** Bytes of heap that it holds, without the texts that warnings show. */
  long heapBytes() {
    long bytes = HeapSize.object(9, 5) + HeapSize.of(key) + HeapSize.object(0, 32) + HeapSize.of(code);
    bytes += map.isPresent() ? HeapSize.object(1, 0) + HeapSize.of(map.get()) : 0;
    bytes += HeapSize.ofStrings(exports) + HeapSize.ofStrings(stars) + HeapSize.array(requests.size(), 4);
    for (Request request : requests) {
      bytes += HeapSize.object(2, 0) + HeapSize.of(request.specifier());
    }
    return bytes + (long) warnings.size() * WARNING_BYTES;
  }
}
