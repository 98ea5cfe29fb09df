import { used } from './lib.mjs';
console.log(used());
