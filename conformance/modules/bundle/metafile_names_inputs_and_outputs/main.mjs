import { a } from './a.mjs';
import 'node:fs';
console.log(a);
