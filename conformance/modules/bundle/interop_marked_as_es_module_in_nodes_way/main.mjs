import lib, { a } from './lib.cjs';
import * as whole from './lib.cjs';
console.log(typeof lib, lib.default, a, Object.keys(whole).join());
