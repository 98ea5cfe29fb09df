const main = require('./main.cjs');
exports.early = main.early;
exports.late = () => String(main.late);
