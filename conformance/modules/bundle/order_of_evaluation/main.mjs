console.log('main');
import './a.mjs';
import { b } from './b.mjs';
import './a.mjs';
export * from './c.mjs';
console.log(b);
