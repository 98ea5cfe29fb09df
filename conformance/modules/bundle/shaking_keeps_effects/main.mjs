import './lib.mjs';
console.log(globalThis.effects.join());
