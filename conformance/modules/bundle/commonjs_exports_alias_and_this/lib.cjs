this.fromThis = 1;
exports.same = this === module.exports;
module['exports'].indirect = true;
const { exports: out } = module;
out.alias = 3;
