import './c.mjs';
console.log('b');
export const b = 'value of b';
