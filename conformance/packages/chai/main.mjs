import { assert, expect, should, use, AssertionError } from 'chai'
use((chai, utils) => chai.Assertion.addProperty('even', function () { this.assert(utils.flag(this, 'object') % 2 === 0, 'expected #{this} to be even', 'not') }))
expect(2).to.be.even
expect({ a: [1, { b: 2 }] }).to.deep.equal({ a: [1, { b: 2 }] })
should()
;[1, 2].should.include(2)
for (const wrong of [() => expect(3).to.be.even, () => assert.deepEqual({ a: 1 }, { a: 2 }), () => expect(() => { throw new TypeError('x') }).to.throw(RangeError), () => expect('abc').to.match(/z/)]) {
  try { wrong() } catch (error) { console.log(error instanceof AssertionError, error.message) }
}
