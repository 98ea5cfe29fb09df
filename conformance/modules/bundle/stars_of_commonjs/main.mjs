import * as all from './all.mjs';
console.log(Object.keys(all).join(), all.a, all.own);
