import { a } from './lib/a.mjs';
import { b } from './lib/inner/b.cjs';
console.log(a, b);
