import { a } from './a.mjs';
import { b } from './b.mjs';
import './sync.mjs';
console.log('main', a, b);
