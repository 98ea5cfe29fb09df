const e = module.exports = exports = { a: 1 };
exports.b = 2;
console.log(JSON.stringify(require('./lib.cjs')), this === e, typeof require, typeof __filename, __dirname.length > 0);
