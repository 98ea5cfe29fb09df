module.exports = function (x) { return x + '!'; };
module.exports.extra = 1;
module.exports.Kind = class { name() { return 'kind'; } };
