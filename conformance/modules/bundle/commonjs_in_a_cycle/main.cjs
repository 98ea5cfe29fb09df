exports.early = 'early';
const a = require('./a.cjs');
exports.late = 'late';
console.log(a.early, a.late(), require('./a.cjs') === a, module.exports.late);
