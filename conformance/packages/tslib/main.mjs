import { __assign, __awaiter, __decorate, __extends, __generator, __rest, __spreadArray, __values } from 'tslib'
import tslib from 'tslib'
const Base = function Base() { this.base = true }
const Derived = (function (parent) { __extends(D, parent); function D() { return parent !== null && parent.apply(this, arguments) || this } return D })(Base)
console.log(new Derived() instanceof Base, new Derived().base, __assign({ a: 1 }, { b: 2 }), __rest({ a: 1, b: 2 }, ['a']), __spreadArray([1], [2, 3], true))
console.log(await __awaiter(undefined, undefined, undefined, function () { return __generator(this, function (s) { return s.label === 0 ? [4, 5] : [2, s.sent() + 1] }) }), [...[__values([7]).next().value]])
class K { m() { return 1 } }
__decorate([(target, key, d) => { const old = d.value; d.value = function () { return old.call(this) + 1 } }], K.prototype, 'm', null)
console.log(new K().m(), Object.keys(tslib).length)
