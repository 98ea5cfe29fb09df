import { a } from 'lib';
import 'lib/bare.js';
console.log(a);
