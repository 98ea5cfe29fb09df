package tj.somon.external.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.external.semver.Version;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;

/**
 * What a registry says about a package: its versions and tags. Reads the abbreviated form and the whole one. Immutable.
 */
public final class PackageDocument {
  /** The form that is asked for: the abbreviated one where the registry has it. */
  public static final String ACCEPT = "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*";

  private final String name;
  private final Map<String, String> tags;
  private final Map<Version, Dictionary> versions;
  private final Map<String, Version> byText;

  private PackageDocument(String name, Map<String, String> tags, Dictionary versions) {
    this.name = name;
    this.tags = tags;
    this.versions = new LinkedHashMap<>();
    this.byText = new LinkedHashMap<>();
    for (JsonValue.Member member : versions.members()) {
      Optional<Version> version = Version.parse(member.name());
      if (version.isPresent() && member.value() instanceof Dictionary object) {
        this.versions.put(version.get(), object);
        byText.put(member.name(), version.get());
      }
    }
  }

  /**
   * Reads the text of a document.
   *
   * @return empty if it is not the document of that package
   */
  public static Optional<PackageDocument> read(String name, String text) {
    if (!(JsonReader.read(text) instanceof JsonParsing.Parsed(Dictionary root))
        || root.text("name").filter(own -> !own.equals(name)).isPresent()) {
      return Optional.empty();
    }
    JsonValue versions = root.get("versions").orElse(null);
    return versions instanceof Dictionary all
        ? Optional.of(new PackageDocument(name, Fields.texts(root, "dist-tags"), all))
        : Optional.empty();
  }

  /** The name of the package. */
  public String name() {
    return name;
  }

  /** The versions by tag. */
  public Map<String, String> tags() {
    return Map.copyOf(tags);
  }

  /** All versions, in the order of the document. */
  public List<Version> versions() {
    return new ArrayList<>(versions.keySet());
  }

  /** What the document says about a version. */
  public Optional<PackageVersion> version(Version version) {
    Dictionary object = versions.get(version);
    return object == null ? Optional.empty() : Optional.of(version(version, object));
  }

  private PackageVersion version(Version version, Dictionary object) {
    Optional<Dictionary> dist = object.get("dist").map(value -> value instanceof Dictionary d ? d : null);
    String integrity = dist.flatMap(d -> d.text("integrity")).orElse("");
    String tarball = dist.flatMap(d -> d.text("tarball")).orElse("");
    String deprecated = object.text("deprecated").orElse("");
    return new PackageVersion(name, version.toString(), tarball, integrity, Fields.needs(object), Fields.fits(object),
        Fields.commands(object, name), deprecated);
  }

  /** The version a tag stands for, if the document has it. */
  public Optional<Version> tagged(String tag) {
    return Optional.ofNullable(tags.get(tag)).map(byText::get);
  }

  boolean isDeprecated(Version version) {
    return !object(version).text("deprecated").orElse("").isEmpty();
  }

  Map<String, String> engines(Version version) {
    return Fields.texts(object(version), "engines");
  }

  private Dictionary object(Version version) {
    Dictionary object = versions.get(version);
    if (object == null) {
      throw new IllegalArgumentException(name + " has no " + version);
    }
    return object;
  }
}
