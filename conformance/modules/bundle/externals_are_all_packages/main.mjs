import { own } from './own.mjs';
import { a } from 'out';
console.log(own, a);
