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
  NAMESPACE("__namespace", """
      var @ = () => Object.defineProperty(Object.create(null), Symbol.toStringTag, { value: "Module" });
      """),
  EXPORT("__export", """
      var @ = (target, getters) => {
        for (var name of Object.keys(getters)) {
          Object.defineProperty(target, name, { get: getters[name], enumerable: true });
        }
      };
      """),
  /** Gives a namespace all properties of another but the default, as far as it has none of its own. */
  RE_EXPORT("__reExport", """
      var @ = (target, from) => {
        for (let name of Object.getOwnPropertyNames(from)) {
          if (name !== "default" && !Object.prototype.hasOwnProperty.call(target, name)) {
            var enumerable = Object.getOwnPropertyDescriptor(from, name).enumerable;
            Object.defineProperty(target, name, { get: () => from[name], enumerable });
          }
        }
      };
      """),
  /** What an import sees of a CommonJS module: in Node's way a snapshot, otherwise as its properties are. */
  TO_ESM("__toESM",
      """
          var @ = (module, node, target = #NAMESPACE()) => {
            var whole = node || !module || !module.__esModule;
            if (whole) {
              Object.defineProperty(target, "default", { value: module, enumerable: true });
            }
            if (module && typeof module === "object" || typeof module === "function") {
              for (let name of Object.getOwnPropertyNames(module)) {
                if (!whole || name !== "default") {
                  var { enumerable, get, value } = Object.getOwnPropertyDescriptor(module, name);
                  Object.defineProperty(target, name, node && !get ? { value, enumerable } : { get: () => module[name], enumerable });
                }
              }
            }
            return target;
          };
          """,
      NAMESPACE),
  TO_COMMON_JS("__toCommonJS", """
      var @ = (from) => {
        var target = Object.defineProperty({}, "__esModule", { value: true });
        for (let name of Object.keys(from)) {
          Object.defineProperty(target, name, { get: () => from[name], enumerable: true });
        }
        return target;
      };
      """),
  NAME("__name", """
      var @ = (target, value) => Object.defineProperty(target, "name", { value, configurable: true });
      """),
  /** A module that is evaluated by a call: first all functions and getters are made, then the bodies run. */
  MODULE("__module", """
      var @ = (exports, dependencies, body) => ({ exports, dependencies, body });
      var #LINK = (module) => {
        if (!module.steps) {
          module.steps = module.body();
          module.steps.next();
          module.dependencies().forEach(#LINK);
        }
      };
      var #INNER = (module, stack) => {
        if (module.failure) {
          throw module.failure.error;
        }
        if (module.index) {
          return;
        }
        module.stack = stack;
        module.index = module.low = stack.push(module);
        for (var required of module.dependencies()) {
          #INNER(required, stack);
          if (required.stack === stack) {
            module.low = Math.min(module.low, required.low);
          }
        }
        module.steps.next();
        if (module.low === module.index) {
          do {
            var member = stack.pop();
            member.stack = null;
          } while (member !== module);
        }
      };
      var #RUN = (module) => {
        var stack = [];
        try {
          #LINK(module);
          #INNER(module, stack);
        } catch (error) {
          for (var member of stack) {
            member.failure = { error };
          }
          throw error;
        }
      };
      var #IMPORT = (module) => Promise.resolve().then(() => (#RUN(module), module.exports));
      """),
  /** Modules some of which wait: Evaluate() of ECMAScript 2025, 16.2.1.6.1.3, step by step. */
  ASYNC_MODULE("__module",
      """
          var #ORDER = 0;
          var @ = (exports, dependencies, body, waits) => ({ exports, dependencies, body, waits, status: 0, order: 0, parents: [] });
          var #LINK = (module) => {
            if (!module.steps) {
              module.steps = module.body();
              module.steps.next();
              module.dependencies().forEach(#LINK);
            }
          };
          var #DRIVE = (steps) => new Promise((resolve, reject) => {
            var step = (kind, value) => {
              var result;
              try {
                result = steps[kind](value);
              } catch (error) {
                reject(error);
                return;
              }
              if (result.done) {
                resolve(result.value);
              } else {
                Promise.resolve(result.value).then((value) => step("next", value), (error) => step("throw", error));
              }
            };
            step("next");
          });
          var #START = (module) => {
            #DRIVE(module.steps).then(() => #FULFIL(module), (error) => #REJECT(module, error));
          };
          var #SETTLE = (module) => {
            module.order = -1;
            module.status = 3;
            if (module.resolve) {
              module.resolve();
            }
          };
          var #GATHER = (module, ready) => {
            for (var parent of module.parents) {
              if (!ready.includes(parent) && !(parent.root && parent.root.failure) && !--parent.pending) {
                ready.push(parent);
                if (!parent.waits) {
                  #GATHER(parent, ready);
                }
              }
            }
          };
          var #FULFIL = (module) => {
            if (module.status === 3) {
              return;
            }
            #SETTLE(module);
            var ready = [];
            #GATHER(module, ready);
            for (var next of ready.sort((a, b) => a.order - b.order)) {
              if (next.status === 3) {
                continue;
              }
              if (next.waits) {
                #START(next);
              } else {
                try {
                  next.steps.next();
                } catch (error) {
                  #REJECT(next, error);
                  continue;
                }
                #SETTLE(next);
              }
            }
          };
          var #REJECT = (module, error) => {
            if (module.status !== 3) {
              module.failure = { error };
              module.status = 3;
              module.order = -1;
              module.parents.forEach((parent) => #REJECT(parent, error));
              if (module.reject) {
                module.reject(error);
              }
            }
          };
          var #INNER = (module, stack, index) => {
            if (module.status > 1) {
              if (module.failure) {
                throw module.failure.error;
              }
              return index;
            }
            if (module.status === 1) {
              return index;
            }
            module.status = 1;
            module.index = module.low = index++;
            module.pending = 0;
            stack.push(module);
            for (var required of module.dependencies()) {
              index = #INNER(required, stack, index);
              if (required.status === 1) {
                module.low = Math.min(module.low, required.low);
              } else {
                required = required.root;
                if (required.failure) {
                  throw required.failure.error;
                }
              }
              if (required.order > 0) {
                module.pending++;
                required.parents.push(module);
              }
            }
            if (module.pending || module.waits) {
              module.order = ++#ORDER;
              if (!module.pending) {
                #START(module);
              }
            } else {
              module.steps.next();
            }
            if (module.low === module.index) {
              var member;
              do {
                member = stack.pop();
                member.status = member.order ? 2 : 3;
                member.root = module;
              } while (member !== module);
            }
            return index;
          };
          var #EVALUATE = (module) => {
            #LINK(module);
            if (module.status > 1 && module.root) {
              module = module.root;
            }
            if (!module.promise) {
              module.promise = new Promise((resolve, reject) => Object.assign(module, { resolve, reject }));
              var stack = [];
              try {
                #INNER(module, stack, 0);
                if (module.order <= 0) {
                  module.resolve();
                }
              } catch (error) {
                for (var member of stack) {
                  member.status = 3;
                  member.failure = { error };
                }
                module.reject(error);
              }
            }
            return module.promise;
          };
          var #RUN = (module) => {
            #EVALUATE(module).catch(() => {});
            if (module.failure) {
              throw module.failure.error;
            }
            if (module.status === 2) {
              throw Object.assign(new Error("require() cannot be used on a module with top-level await"), { code: "ERR_REQUIRE_ASYNC_MODULE" });
            }
          };
          var #IMPORT = (module) => Promise.resolve().then(() => #EVALUATE(module)).then(() => module.exports);
          """),
  /** What {@code require} gives of an ECMAScript module: its namespace, marked if it has a default export, as Node does. */
  REQUIRE_MODULE("__requireModule", """
      var @ = (module) => {
        #RUN(module);
        if ("module.exports" in module.exports) {
          return module.exports["module.exports"];
        }
        if (!("default" in module.exports) || "__esModule" in module.exports) {
          return module.exports;
        }
        if (!module.required) {
          module.required = #NAMESPACE();
          for (let name of Object.getOwnPropertyNames(module.exports)) {
            Object.defineProperty(module.required, name, { get: () => module.exports[name], enumerable: true });
          }
          Object.defineProperty(module.required, "__esModule", { value: true, enumerable: true });
        }
        return module.required;
      };
      """, NAMESPACE),
  /** {@code require} where there may be none. */
  REQUIRE("__require", """
      var @ = typeof require !== "undefined" ? require : (specifier) => {
        throw Object.assign(new Error("Cannot find module '" + specifier + "'"), { code: "MODULE_NOT_FOUND" });
      };
      """),
  /** {@code require} in an ECMAScript module of Node. */
  NODE_REQUIRE("__require", """
      import { createRequire as #CREATE_REQUIRE } from "node:module";
      var @ = #CREATE_REQUIRE(import.meta.url);
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
