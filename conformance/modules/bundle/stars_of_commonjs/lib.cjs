exports.a = 'a';
exports.own = 'hidden';
