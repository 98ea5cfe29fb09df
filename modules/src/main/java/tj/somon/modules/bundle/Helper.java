package tj.somon.modules.bundle;

import java.util.List;

/** The pieces of JavaScript that bundles bring along, each written only where it is used. */
enum Helper {
  /** Makes the {@code require} of a CommonJS module out of its body; a body that throws may be tried again. */
  COMMON_JS("__commonJS", """
      var @ = (body, begin) => {
        var module;
        return () => {
          if (!module) {
            module = { exports: {} };
            if (begin) {
              begin(module);
            }
            try {
              body.call(module.exports, module.exports, module);
            } catch (error) {
              module = void 0;
              throw error;
            }
          }
          return module.exports;
        };
      };
      """),
  NAMESPACE("__namespace", NamespaceCode.NAMESPACE),
  CYCLIC_NAMESPACE("__cyclicNamespace", NamespaceCode.CYCLIC_NAMESPACE, NAMESPACE),
  EARLY_NAMESPACE("__earlyNamespace", NamespaceCode.EARLY_NAMESPACE, NAMESPACE),
  EXPORT("__export", NamespaceCode.EXPORT),
  RE_EXPORT("__reExport", NamespaceCode.RE_EXPORT),
  TO_ESM("__toESM", NamespaceCode.TO_ESM, NAMESPACE),
  TO_COMMON_JS("__toCommonJS", NamespaceCode.TO_COMMON_JS),
  NAME("__name", """
      var @ = (target, value) => Object.defineProperty(target, "name", { value, configurable: true });
      """),
  /** A module that is evaluated by a call: first all functions and getters are made, then the bodies run. */
  MODULE("__module", EvaluationCode.MODULE),
  /** Modules some of which wait. */
  ASYNC_MODULE("__module", EvaluationCode.ASYNC_MODULE),
  REQUIRE_MODULE("__requireModule", EvaluationCode.REQUIRE_MODULE, NAMESPACE),
  /** What {@code import()} gives of something that has been evaluated. */
  LATER("__later", """
      var @ = (value) => Promise.resolve().then(value);
      """),
  /** {@code require} where there may be none. */
  REQUIRE("__require",
      """
          var @ = typeof require !== "undefined" ? require : ((none) => Object.assign(none, { resolve: none, cache: {} }))((specifier) => {
            throw Object.assign(new Error("Cannot find module '" + specifier + "'"), { code: "MODULE_NOT_FOUND" });
          });
          """),
  /** {@code require} in an ECMAScript module of Node. */
  NODE_REQUIRE("__require", """
      import { createRequire as #CREATE_REQUIRE } from "node:module";
      var @ = #CREATE_REQUIRE(import.meta.url);
      """),
  /** Paths of files in an ECMAScript module of Node. */
  FILE_NAME("__fileName", """
      import { fileURLToPath as @ } from "node:url";
      """),
  /** {@code import.meta.resolve} in a CommonJS module of Node. */
  META_RESOLVE("__resolve",
      """
          var @ = (specifier) => {
            if (/^\\.{0,2}\\//.test(specifier)) {
              return new URL(specifier, require("url").pathToFileURL(__filename)).href;
            }
            var found = require.resolve(specifier);
            return require("path").isAbsolute(found) ? require("url").pathToFileURL(found).href : "node:" + found.replace("node:", "");
          };
          """),
  /** Assigning to it fails, as assigning to an import does. */
  IMMUTABLE("__import_binding", """
      const @ = void 0;
      """);

  private final String base;
  private final String text;
  private final List<Helper> needs;

  Helper(String base, String text, Helper... needs) {
    this.base = base;
    this.text = text;
    this.needs = List.of(needs);
  }

  /** The name if nobody else has it. */
  String base() {
    return base;
  }

  /** The code: {@code @} stands for the name, {@code #X} for that of another helper or a part of one. */
  String text() {
    return text;
  }

  List<Helper> needs() {
    return needs;
  }
}
