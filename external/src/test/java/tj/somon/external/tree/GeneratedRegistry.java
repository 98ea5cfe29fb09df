package tj.somon.external.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tj.somon.modules.json.JsonWriter;

/** A registry of a few packages that need each other, and a project that needs some of them. The same for the same seed. */
final class GeneratedRegistry {
  private final Random random;
  private final boolean peers;
  private final Map<String, List<String>> versions = new TreeMap<>();

  GeneratedRegistry(long seed, boolean peers) {
    this.random = new Random(seed);
    this.peers = peers;
    int packages = 3 + random.nextInt(8);
    for (int i = 0; i < packages; i++) {
      var all = new ArrayList<String>();
      int count = 1 + random.nextInt(4);
      for (int v = 0; v < count; v++) {
        all.add((1 + v / 2) + "." + v % 2 * 3 + "." + random.nextInt(3));
      }
      versions.put((i % 5 == 4 ? "@scope/" : "") + "p" + i, all);
    }
  }

  /** A line {@code {"project": …, "documents": …}}. */
  String line() {
    var json = new JsonWriter().beginObject().name("documents").beginObject();
    versions.keySet().forEach(name -> document(json, name));
    json.endObject().name("project").beginObject().name("name").value("project").name("version").value("1.0.0");
    String overridden = anyName();
    Set<String> needed = needs(json, "dependencies", 1 + random.nextInt(3), Set.of(overridden));
    if (random.nextInt(3) == 0) {
      needs(json, "devDependencies", 1 + random.nextInt(2), needed);
    }
    if (random.nextInt(5) == 0) {
      json.name("overrides").beginObject();
      json.name(overridden).value("1.x");
      json.endObject();
    }
    return json.endObject().endObject().finish();
  }

  private void document(JsonWriter json, String name) {
    List<String> all = versions.get(name);
    json.name(name).beginObject().name("name").value(name).name("dist-tags").beginObject();
    String latest = random.nextInt(4) == 0 ? all.getFirst() : all.getLast();
    json.name("latest").value(latest).name("next").value(all.getLast()).endObject().name("versions").beginObject();
    all.forEach(version -> version(json, name, version));
    json.endObject().endObject();
  }

  private void version(JsonWriter json, String name, String version) {
    json.name(version).beginObject().name("name").value(name).name("version").value(version);
    json.name("dist").beginObject().name("tarball").value("http://127.0.0.1:1/" + name + "-" + version + ".tgz");
    json.name("integrity").value("sha512-" + hash(name + version)).endObject();
    if (random.nextInt(10) == 0) {
      json.name("deprecated").value("old");
    }
    Set<String> needed = needs(json, "dependencies", random.nextInt(3), Set.of(name));
    needed = random.nextInt(6) == 0 ? needs(json, "optionalDependencies", 1, needed) : needed;
    if (peers && random.nextInt(3) == 0) {
      needs(json, "peerDependencies", 1, needed);
    }
    json.endObject();
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String anyName() {
    return List.copyOf(versions.keySet()).get(random.nextInt(versions.size()));
  }

  private Set<String> needs(JsonWriter json, String kind, int count, Set<String> but) {
    var needed = new TreeMap<String, String>();
    for (int i = 0; i < count; i++) {
      String name = anyName();
      if (!but.contains(name)) {
        needed.put(name, range(versions.get(name)));
      }
    }
    json.name(kind).beginObject();
    needed.forEach((name, range) -> json.name(name).value(range));
    json.endObject();
    var all = new TreeSet<>(needed.keySet());
    all.addAll(but);
    return all;
  }

  private String range(List<String> all) {
    String version = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(10)) {
      case 0 -> "*";
      case 1 -> ">=" + version;
      case 2 -> version;
      case 3 -> "~" + version;
      case 4 -> random.nextInt(5) == 0 ? "next" : "^" + version;
      case 5 -> random.nextInt(8) == 0 ? "^9.0.0" : version.charAt(0) + ".x";
      default -> "^" + version;
    };
  }
}
