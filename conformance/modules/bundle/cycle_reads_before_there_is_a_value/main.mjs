import { a } from './a.mjs';
export const late = 1;
console.log(a);
