import * as ns from './a.mjs';
console.log(Object.keys(ns).join(), Object.isExtensible(ns), ns[Symbol.toStringTag], Object.getPrototypeOf(ns));
try { ns.b = 1; } catch (e) { console.log(e.name); }
try { ns.z = 1; } catch (e) { console.log(e.name); }
console.log(Reflect.has(ns, 'z'), { ...ns }.default);
