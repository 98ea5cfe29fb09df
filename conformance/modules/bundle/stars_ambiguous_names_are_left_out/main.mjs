import * as all from './all.mjs';
console.log(Object.keys(all).join(), 'both' in all, all.a, all.b);
