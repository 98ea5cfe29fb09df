import { x } from './all.mjs';
console.log(x);
