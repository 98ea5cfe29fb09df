exports.count = 0;
exports.up = () => { exports.count++; };
