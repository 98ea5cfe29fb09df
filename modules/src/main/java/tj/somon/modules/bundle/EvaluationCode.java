package tj.somon.modules.bundle;

/** The code of the helpers that evaluate wrapped modules; {@code @} and {@code #X} as in {@link Helper#text()}. */
final class EvaluationCode {
  static final String MODULE = """
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
      """;

  /** Evaluate() of ECMAScript 2025, 16.2.1.6.1.3, step by step. */
  static final String ASYNC_MODULE = """
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
      """;

  /**
   * What {@code require} gives of an ECMAScript module: in Node's way its namespace, marked if it has a default export;
   * otherwise an object that is marked always, as bundlers agree.
   */
  static final String REQUIRE_MODULE = """
      var @ = (module, node) => {
        var exports = module.exports;
        #RUN(module);
        if ("module.exports" in exports) {
          return exports["module.exports"];
        }
        if (node && (!("default" in exports) || "__esModule" in exports)) {
          return exports;
        }
        var kind = node ? "required" : "converted";
        if (!module[kind]) {
          module[kind] = node ? #NAMESPACE() : {};
          Object.defineProperty(module[kind], "__esModule", { value: true, enumerable: node });
          for (let name of Object.getOwnPropertyNames(exports)) {
            if (name !== "__esModule") {
              Object.defineProperty(module[kind], name, { get: () => exports[name], enumerable: true });
            }
          }
        }
        return module[kind];
      };
      """;

  private EvaluationCode() {}
}
