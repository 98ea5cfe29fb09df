import Promise from 'bluebird'
const log = []
await Promise.map([1, 2, 3], n => Promise.delay(3 - n).then(() => { log.push(n); return n * 2 }), { concurrency: 3 }).then(r => log.push(r))
await Promise.reject(new RangeError('no')).catch(RangeError, e => log.push(`caught ${e.message}`)).finally(() => log.push('finally'))
console.log(log.at(-3), log.slice(-2), await Promise.props({ a: 1, b: Promise.resolve(2) }), await Promise.promisify((a, done) => done(null, a + 1))(1))
console.log(await Promise.coroutine(function* () { const a = yield Promise.resolve(4); return a * 2 })(), await Promise.any([Promise.reject(1), 5]), Promise.resolve(1).value())
const slow = await Promise.delay(1000).timeout(1).catch(Promise.TimeoutError, e => e.name)
console.log(slow)
