import { v as a } from './a.mjs';
import { v as b } from './b.mjs';
const v = 'main', v$1 = 'main 1';
function f(v$2) { const require = a, module = b; return [v, v$1, v$2, require, module].join(); }
class Map { }
console.log(f('p'), new Map().constructor.name, typeof Set);
