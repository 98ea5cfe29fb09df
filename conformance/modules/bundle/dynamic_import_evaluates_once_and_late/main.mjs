console.log('main');
const first = import('./late.mjs');
const second = import('./late.mjs');
console.log('asked');
const [a, b] = await Promise.all([first, second]);
console.log(a === b, a.default, a.x);
