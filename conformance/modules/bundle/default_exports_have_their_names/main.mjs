import a from './a.mjs';
import b from './b.mjs';
import c, { d } from './c.mjs';
console.log(a.name, b.name, c.name, d.name);
