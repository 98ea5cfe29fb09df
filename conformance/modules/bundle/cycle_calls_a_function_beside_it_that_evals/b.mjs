import * as main from './main.mjs';
export const b = typeof main.f;
console.log('b', typeof main.f);
