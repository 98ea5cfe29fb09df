package tj.somon.modules.resolve;

/** What a file is, by its name and the {@code package.json} above it. */
public enum FileFormat {
  /** An ECMAScript module; SomonScript and TypeScript are always written as such. */
  ESM,

  /** A CommonJS module. */
  COMMONJS,

  /** JavaScript that no {@code package.json} decides on: an ECMAScript module if its text has import or export. */
  UNDECIDED,

  /** A JSON text. */
  JSON,

  /** No module. */
  OTHER;

  /**
   * The format of a file.
   *
   * @param type {@code module}, {@code commonjs} or empty, as the nearest {@code package.json} says
   */
  static FileFormat of(String path, String type) {
    return switch (Paths.suffix(path)) {
      case ".som", ".ts", ".mts", ".mjs" -> ESM;
      case ".cts", ".cjs" -> COMMONJS;
      case ".json" -> JSON;
      case ".js" -> type.equals("module") ? ESM : type.equals("commonjs") ? COMMONJS : UNDECIDED;
      default -> OTHER;
    };
  }
}
