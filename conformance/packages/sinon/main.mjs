import sinon from 'sinon'
const target = { greet(name) { return `hi ${name}` } }
const spy = sinon.spy(target, 'greet')
target.greet('a')
console.log(spy.calledOnceWithExactly('a'), spy.firstCall.returnValue)
spy.restore()
const stub = sinon.stub(target, 'greet').onFirstCall().returns(1).throws(new Error('x'))
console.log(target.greet(), sinon.match({ a: sinon.match.number }).test({ a: 1 }))
const clock = sinon.useFakeTimers(0)
let fired = 0
setTimeout(() => { fired = Date.now() }, 500)
clock.tick(600)
clock.restore()
console.log(fired, stub.callCount)
