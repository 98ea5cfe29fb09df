import { b } from './b.mjs';
import { f } from './evals.mjs';
export { f };
console.log(b, f('inner'));
