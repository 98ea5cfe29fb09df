import { count, up, list as другой } from './a.mjs';
import value from './a.mjs';
const count$1 = 'mine';
up(); up();
console.log(count, count$1, другой, value, { count }.count, [count].length);
