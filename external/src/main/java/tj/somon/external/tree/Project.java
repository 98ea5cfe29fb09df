package tj.somon.external.tree;

import tj.somon.external.lockfile.Declared;
import tj.somon.modules.json.JsonValue.Dictionary;

/**
 * What a project asks of its packages.
 *
 * @param name of the project, empty if it has none
 * @param overrides what it wants instead of what others ask for
 */
public record Project(String name, Declared declared, Overrides overrides) {
  /** Reads a {@code package.json}. */
  public static Project read(Dictionary packageJson) {
    Declared declared = Declared.read(packageJson);
    return new Project(packageJson.text("name").orElse(""), declared, Overrides.read(packageJson, declared));
  }
}
