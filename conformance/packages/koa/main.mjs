import Koa from 'koa'
const app = new Koa()
app.use(async (ctx, next) => { try { await next() } catch (error) { ctx.status = error.status ?? 500; ctx.body = { error: error.message } } ctx.set('X-Seen', '1') })
app.use(async ctx => { if (ctx.path === '/bad') ctx.throw(418, 'teapot'); ctx.body = { path: ctx.path, query: { ...ctx.query } } })
const server = app.listen(0, '127.0.0.1')
await new Promise(done => server.on('listening', done))
for (const path of ['/a?b=c', '/bad']) { const r = await fetch(`http://127.0.0.1:${server.address().port}${path}`); console.log(r.status, r.headers.get('x-seen'), await r.text()) }
server.close()
server.closeAllConnections()
