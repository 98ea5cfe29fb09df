package tj.somon.modules.load;

/** What a module exports under a name. */
enum Meaning {
  VALUE,
  TYPE,
  NOTHING,
  /** Only the host knows: the name may come from a CommonJS module or a package. */
  UNKNOWN;

  /** The one that counts where a name is exported twice. */
  Meaning or(Meaning other) {
    return this == NOTHING || this == TYPE && other == VALUE ? other : this;
  }
}
