import async, { parallel, queue, waterfall } from 'async'
import mapLimit from 'async/mapLimit.js'
console.log(await async.mapSeries([1, 2], async x => x * 2), await mapLimit([1, 2, 3], 2, async x => x + 1))
waterfall([done => done(null, 1), (n, done) => done(null, n + 1)], (error, result) => console.log('waterfall', error, result))
console.log(await parallel({ a: async () => 1, b: done => setTimeout(() => done(null, 2), 1) }))
const order = []
const q = queue(async task => { order.push(task) }, 1)
q.push(['a', 'b'])
q.unshift('first')
await q.drain()
console.log(order, await async.auto({ x: async () => 1, y: ['x', async ({ x }) => x + 1] }))
await async.retry({ times: 3, interval: 1 }, async () => { order.push('try'); if (order.length < 5) throw new Error('again') })
console.log(order)
