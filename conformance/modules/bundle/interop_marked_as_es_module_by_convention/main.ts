import lib, { a } from './lib';
import * as whole from './lib';
import plain from './plain';
console.log(lib, a, whole.default, plain.b);
