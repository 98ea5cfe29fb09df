package tj.somon.external.lockfile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tj.somon.external.registry.Fields;
import tj.somon.modules.json.JsonValue.Dictionary;

/** What a project says it needs: names and what is wanted of them, by kind. Sorted by name. */
public record Declared(Map<String, String> dependencies, Map<String, String> dev, Map<String, String> optional,
    Map<String, String> peers) {
  /** Of a project that needs nothing. */
  public static final Declared NOTHING = new Declared(Map.of(), Map.of(), Map.of(), Map.of());

  public Declared {
    dependencies = Collections.unmodifiableMap(new TreeMap<>(dependencies));
    dev = Collections.unmodifiableMap(new TreeMap<>(dev));
    optional = Collections.unmodifiableMap(new TreeMap<>(optional));
    peers = Collections.unmodifiableMap(new TreeMap<>(peers));
  }

  /** What a {@code package.json} says, or an object like it; who is optional is not also a plain dependency. */
  public static Declared read(Dictionary object) {
    Map<String, String> optional = Fields.texts(object, "optionalDependencies");
    Map<String, String> dependencies = Fields.texts(object, "dependencies");
    dependencies.keySet().removeAll(optional.keySet());
    return new Declared(dependencies, Fields.texts(object, "devDependencies"), optional,
        Fields.texts(object, "peerDependencies"));
  }
}
