const a = require('./a.cjs');
import('./b.mjs').then(b => console.log(a, b));
require('node:fs');
console.log(require.resolve('./a.cjs'));
