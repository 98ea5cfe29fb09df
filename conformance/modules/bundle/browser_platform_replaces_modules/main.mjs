import where from 'lib';
import nothing from 'lib/only-node.js';
import { inner } from 'lib/inner.js';
console.log(where, JSON.stringify(nothing), inner);
