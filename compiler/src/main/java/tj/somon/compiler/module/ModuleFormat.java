package tj.somon.compiler.module;

/** How a module's imports and exports are written. */
public enum ModuleFormat {
  /** Import and export statements as they are in the source. */
  PRESERVE,
  /** An ECMAScript module: specifiers are mapped, JSON imports get their attribute. */
  ESM,
  /** A CommonJS module: {@code require} and getters on {@code exports}. */
  COMMONJS
}
