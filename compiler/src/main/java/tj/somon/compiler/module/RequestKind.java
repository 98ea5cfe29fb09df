package tj.somon.compiler.module;

/** How a module asks for another. */
public enum RequestKind {
  /** {@code import … from "…"}, {@code import "…"}. */
  IMPORT,
  /** {@code export … from "…"}. */
  RE_EXPORT,
  /** {@code import("…")} with a specifier known when compiling. */
  DYNAMIC_IMPORT,
  /** {@code require("…")} or {@code import a = require("…")}. */
  REQUIRE
}
