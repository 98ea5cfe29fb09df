console.log('lib');
exports.n = 1;
