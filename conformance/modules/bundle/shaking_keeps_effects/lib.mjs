globalThis.effects = [];
const effect = (x) => { effects.push(x); return {}; };
const unused = effect(1);
class A { static { effect(2); } }
class B extends (effect(3), Object) { }
const { b = effect(4) } = {};
const c = `${{ toString() { effect(5); return ''; } }}`;
const d = { [(effect(6), 'k')]: 1 };
unknown: { effect(7); break unknown; }
label: for (const x of [8]) effect(x);
