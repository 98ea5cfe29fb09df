import lib, { named } from './lib.cjs';
import * as whole from './lib.cjs';
console.log(lib.named, named, Object.keys(whole).join(), whole.default === lib);
