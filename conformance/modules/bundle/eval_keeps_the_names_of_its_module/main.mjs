import { f } from './a.mjs';
const inner = 'of main';
console.log(f('inner'), f('typeof other'), inner);
