package tj.somon.external.tree;

import tj.somon.external.failure.ExternalFailure;

/** Why a dependency is not met. The path of who needs it is empty for the project itself. */
public sealed interface Problem {
  /** Path of who needs it. */
  String by();

  /** The name that is needed. */
  String name();

  /** What is wanted of it. */
  String wanted();

  /** There is no document of the package. */
  record NoDocument(String by, String name, String wanted, ExternalFailure failure) implements Problem {}

  /** No version of the package fits. */
  record NoVersion(String by, String name, String wanted) implements Problem {}

  /** The name can be none of a package. */
  record BadName(String by, String name, String wanted) implements Problem {}

  /** It is wanted from somewhere else than a registry. */
  record NotFromRegistry(String by, String name, String wanted) implements Problem {}

  /**
   * A package wants another one beside it that cannot stand there.
   *
   * @param found the version that does; empty if there is none
   */
  record PeerConflict(String by, String name, String wanted, String found) implements Problem {}

  /** Versions need each other in a circle that no nesting of folders ends. */
  record EndlessNesting(String by, String name, String wanted) implements Problem {}
}
