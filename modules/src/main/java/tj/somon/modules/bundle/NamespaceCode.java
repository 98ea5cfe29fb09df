package tj.somon.modules.bundle;

/** The code of the helpers that make what imports see; {@code @} and {@code #X} as in {@link Helper#text()}. */
final class NamespaceCode {
  static final String NAMESPACE = """
      var @ = () => Object.defineProperty(Object.create(null), Symbol.toStringTag, { value: "Module" });
      """;

  /** In a cycle others may see a namespace early: asking it for a binding without a value yet fails. */
  static final String CYCLIC_NAMESPACE = """
      var @ = () => new Proxy(#NAMESPACE(), {
        getOwnPropertyDescriptor: (target, name) => (target[name], Reflect.getOwnPropertyDescriptor(target, name))
      });
      """;

  /** In a cycle the names of a CommonJS module can be seen before it has run; they have no values yet. */
  static final String EARLY_NAMESPACE = """
      var @ = (names) => {
        var target = #NAMESPACE();
        for (var name of names) {
          Object.defineProperty(target, name, { value: void 0, enumerable: true, configurable: true });
        }
        return target;
      };
      """;

  /** Gives a namespace its properties; nobody can add others unless it is not all that is needed of it. */
  static final String EXPORT = """
      var @ = (target, getters, open) => {
        for (var name of Object.keys(getters)) {
          Object.defineProperty(target, name, { get: getters[name], enumerable: true });
        }
        if (!open) {
          Object.preventExtensions(target);
        }
      };
      """;

  /**
   * Gives an object all properties of another but the default, as far as it has none of its own. Those of a namespace
   * that was left open stay sorted; after the last time nobody can add to it.
   */
  static final String RE_EXPORT = """
      var #OPEN = new Map();
      var #REFRESH = (target, getters, last) => {
        #OPEN.set(target, getters);
        for (var name of Object.getOwnPropertyNames(getters).sort()) {
          var { enumerable, value } = Object.getOwnPropertyDescriptor(getters, name);
          delete target[name];
          Object.defineProperty(target, name, { get: value, enumerable, configurable: !last });
        }
        if (last) {
          Object.preventExtensions(target);
        }
      };
      var #MERGE = (getters, from, add) => {
        var known = new Set(Object.getOwnPropertyNames(getters));
        for (let name of Object.getOwnPropertyNames(from)) {
          if (name !== "default" && !known.has(name)) {
            add(name, Object.getOwnPropertyDescriptor(from, name));
          }
        }
      };
      var #EXPORT_OPEN = (target, getters) => {
        var before = #OPEN.get(target) || {};
        #MERGE(getters, before, (name, known) => Object.defineProperty(getters, name, known));
        #REFRESH(target, getters);
      };
      var @ = (target, from, last) => {
        if (last === null) {
          #MERGE(target, from, (name, { enumerable }) => Object.defineProperty(target, name, { get: () => from[name], enumerable }));
          return;
        }
        var getters = #OPEN.get(target) || {};
        #MERGE(getters, from, (name, { enumerable }) => Object.defineProperty(getters, name, { value: () => from[name], enumerable }));
        #REFRESH(target, getters, last);
      };
      """;

  /**
   * What an import sees of a CommonJS module: in Node's way a snapshot; otherwise its properties as they are, with those
   * that it inherits.
   */
  static final String TO_ESM = """
      var @ = (module, node, target) => {
        var whole = node || !module || !module.__esModule;
        var parent = node || module === null || module === void 0 ? null : Object.getPrototypeOf(module);
        if (!target) {
          target = node ? #NAMESPACE() : Object.create(parent);
        } else if (!node) {
          Object.setPrototypeOf(target, parent);
        } else {
          Object.keys(target).forEach((name) => delete target[name]);
        }
        if (whole && !node) {
          Object.defineProperty(target, "default", { value: module, enumerable: true });
        } else if (!whole && !("default" in module)) {
          Object.defineProperty(target, "default", { get: () => "default" in module ? module.default : module, enumerable: true });
        }
        var names = module && typeof module === "object" || typeof module === "function" ? Object.getOwnPropertyNames(module) : [];
        for (let name of node ? [...new Set(names).add("default")].sort() : names) {
          if (whole && name === "default") {
            if (node) {
              Object.defineProperty(target, name, { value: module, enumerable: true });
            }
            continue;
          }
          var { enumerable, get, value } = Object.getOwnPropertyDescriptor(module, name);
          if (!node || enumerable || name === "__esModule") {
            Object.defineProperty(target, name, node && !get ? { value, enumerable: true } : { get: () => module[name], enumerable: node || enumerable });
          }
        }
        return target;
      };
      """;

  static final String TO_COMMON_JS = """
      var @ = (from) => {
        var target = Object.defineProperty({}, "__esModule", { value: true });
        for (let name of Object.getOwnPropertyNames(from)) {
          Object.defineProperty(target, name, { get: () => from[name], enumerable: true });
        }
        return target;
      };
      """;

  private NamespaceCode() {}
}
