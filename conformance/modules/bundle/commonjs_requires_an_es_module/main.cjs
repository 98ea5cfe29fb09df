const lib = require('./lib.mjs');
console.log(lib.default, lib.a, lib.up(), lib.a, require('./lib.mjs') === lib);
