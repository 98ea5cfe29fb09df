import express, { Router } from 'express'
const app = express()
const router = Router()
router.get('/hello/:name', (request, response) => response.json({ hello: request.params.name, q: request.query }))
app.use(express.json())
app.use('/api', router)
app.post('/echo', (request, response) => response.status(201).send(request.body))
app.get('/boom', () => { throw new Error('boom') })
app.use((error, request, response, next) => response.status(500).type('text').send(`caught ${error.message}`))
const server = app.listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const show = async (path, init) => { const r = await fetch(base + path, init); console.log(r.status, r.headers.get('content-type'), r.headers.get('etag'), await r.text()) }
  await show('/api/hello/Ann?x=1&y=2')
  await show('/echo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":[1,2]}' })
  await show('/boom')
  await show('/nowhere')
  server.close()
  server.closeAllConnections()
})
