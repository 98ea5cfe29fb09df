package tj.somon.external.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.external.registry.PackageVersion.Fits;
import tj.somon.external.registry.PackageVersion.Needs;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;

/**
 * Reads what {@code package.json}, documents of registries and lockfiles have in common. Fields of a wrong kind count as
 * missing, as old packages have such.
 */
public final class Fields {
  private Fields() {}

  /** What an object says it needs. */
  public static Needs needs(Dictionary object) {
    Map<String, String> optional = texts(object, "optionalDependencies");
    var dependencies = new LinkedHashMap<>(texts(object, "dependencies"));
    dependencies.keySet().removeAll(optional.keySet());
    Map<String, String> peers = texts(object, "peerDependencies");
    return new Needs(dependencies, optional, peers, optionalPeers(object), bundled(object));
  }

  private static List<String> optionalPeers(Dictionary object) {
    var names = new ArrayList<String>();
    if (object.get("peerDependenciesMeta").orElse(null) instanceof Dictionary about) {
      for (JsonValue.Member member : about.members()) {
        if (member.value() instanceof Dictionary one && isTrue(one, "optional")) {
          names.add(member.name());
        }
      }
    }
    return names;
  }

  private static List<String> bundled(Dictionary object) {
    Optional<JsonValue> names = object.get("bundleDependencies").or(() -> object.get("bundledDependencies"));
    return switch (names.orElse(null)) {
      case JsonValue.Truth truth when truth.value() -> List.copyOf(texts(object, "dependencies").keySet());
      case JsonValue.Array array -> texts(array);
      case null -> List.of();
      case JsonValue.Truth _,JsonValue.Text _,JsonValue.Number _,JsonValue.Null _,Dictionary _ -> List.of();
    };
  }

  /** Where an object says it runs. */
  public static Fits fits(Dictionary object) {
    return new Fits(list(object, "os"), list(object, "cpu"), list(object, "libc"), texts(object, "engines"));
  }

  /** The commands of a package by name; a single one bears the name of the package. */
  public static Map<String, String> commands(Dictionary object, String packageName) {
    Optional<String> single = object.text("bin");
    return single.isPresent() ? Map.of(PackageName.withoutScope(packageName), single.get()) : texts(object, "bin");
  }

  /** Whether a field is {@code true}. */
  public static boolean isTrue(Dictionary object, String name) {
    return object.get(name).orElse(null) instanceof JsonValue.Truth truth && truth.value();
  }

  /** The strings of an object in a field, in their order. */
  public static Map<String, String> texts(Dictionary object, String name) {
    var texts = new LinkedHashMap<String, String>();
    if (object.get(name).orElse(null) instanceof Dictionary fields) {
      for (JsonValue.Member member : fields.members()) {
        if (member.value() instanceof JsonValue.Text text) {
          texts.put(member.name(), text.value());
        }
      }
    }
    return texts;
  }

  /** The strings of an array in a field, or the one that stands there alone. */
  private static List<String> list(Dictionary object, String name) {
    JsonValue value = object.get(name).orElse(null);
    if (value instanceof JsonValue.Text text) {
      return List.of(text.value());
    }
    return value instanceof JsonValue.Array array ? texts(array) : List.of();
  }

  /** The strings of an array, in their order. */
  public static List<String> texts(JsonValue.Array array) {
    var texts = new ArrayList<String>();
    for (JsonValue element : array.elements()) {
      if (element instanceof JsonValue.Text text) {
        texts.add(text.value());
      }
    }
    return texts;
  }
}
