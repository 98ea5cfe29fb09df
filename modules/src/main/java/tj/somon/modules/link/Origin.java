package tj.somon.modules.link;

/** Where an imported or exported name comes from. */
public sealed interface Origin {

  /**
   * A declaration of a module.
   *
   * @param symbol in the module; {@link LinkedModule#defaultSymbol()} for a default export without a name
   * @param exported the name under which the module exports it
   */
  record Own(int module, int symbol, String exported) implements Origin {}

  /** The namespace object of a module. */
  record Whole(int module) implements Origin {}

  /** A property of what a JSON module holds. */
  record Property(int module, String name) implements Origin {}

  /**
   * A property of what is not an ECMAScript module, or is outside.
   *
   * @param facade number of the {@link Facade}
   * @param name {@code *} for the whole
   */
  record Foreign(int facade, String name) implements Origin {}

  /** A property that a namespace object has only when the program runs, through {@code export *} of something foreign. */
  record Late(int module, String name) implements Origin {}

  /** A type: nothing when the program runs. */
  record TypeOnly() implements Origin {}

  /** There is no such export; null stands for a module that could not be read. */
  record Missing() implements Origin {}

  /** Two modules export the name, and neither is meant more than the other. */
  record Ambiguous(int first, int second) implements Origin {}
}
