package tj.somon.external.tree;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Set;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.external.registry.PackageDocument;
import tj.somon.external.registry.Platform;
import tj.somon.external.semver.Version;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue.Dictionary;
import tj.somon.modules.json.JsonWriter;

/** A project and the documents of a registry, read from one JSON text. */
record Case(Project project, Dictionary documents) implements Documents {
  static final Platform PLATFORM = new Platform("linux", "x64", "glibc",
      Map.of("node", Version.parse("20.20.2").orElseThrow()));

  static Case read(String text) {
    Dictionary root = dictionary(text);
    return new Case(Project.read((Dictionary) root.get("project").orElseThrow()),
        (Dictionary) root.get("documents").orElseThrow());
  }

  static Dictionary dictionary(String text) {
    return (Dictionary) assertInstanceOf(JsonParsing.Parsed.class, JsonReader.read(text)).value();
  }

  Resolution resolve(Lockfile locked, String... refresh) throws InterruptedException {
    return TreeBuilder.resolve(project, locked, Set.of(refresh), this, PLATFORM);
  }

  @Override
  public Answer document(String name) {
    var missing = new ExternalFailure.Failed(FailureReason.NOT_FOUND, new About(name, "", ""), true);
    return documents.get(name)
        .<Answer>map(document -> new Answer.Found(
            PackageDocument.read(name, new JsonWriter().value(document).finish()).orElseThrow()))
        .orElseGet(() -> new Answer.Missing(missing));
  }
}
