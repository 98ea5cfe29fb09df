import axios, { AxiosError, isAxiosError, AxiosHeaders } from 'axios'
import { createServer } from 'node:http'
const server = createServer((request, response) => {
  let body = ''
  request.on('data', part => { body += part })
  request.on('end', () => {
    response.writeHead(request.url.startsWith('/no') ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ method: request.method, url: request.url, body, accept: request.headers.accept }))
  })
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const client = axios.create({ baseURL: `http://127.0.0.1:${server.address().port}`, proxy: false })
client.interceptors.request.use(config => { config.params = { ...config.params, extra: 1 }; return config })
console.log((await client.get('/a', { params: { q: ['x', 'y'] } })).data)
console.log((await client.post('/b', { hello: 'world' })).data)
const error = await client.get('/no').catch(e => e)
console.log(error instanceof AxiosError, isAxiosError(error), error.response.status, error.message, error.code)
console.log(new AxiosHeaders({ 'X-Test': '1' }).get('x-test'), axios.getUri({ url: '/u', params: { a: { b: 1 } } }))
server.close()
server.closeAllConnections()
