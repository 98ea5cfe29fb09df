exports.early = 'early';
module.exports.second = 2;
exports.default = 3;
