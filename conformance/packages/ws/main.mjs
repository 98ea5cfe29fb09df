import WebSocket, { WebSocketServer, createWebSocketStream, Receiver } from 'ws'
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('connection', socket => socket.on('message', (data, binary) => socket.send(binary ? Buffer.from(data).reverse() : `echo ${data}`, { binary })))
await new Promise(done => server.on('listening', done))
const client = new WebSocket(`ws://127.0.0.1:${server.address().port}`)
await new Promise(done => client.on('open', done))
const answers = []
client.on('message', (data, binary) => { answers.push(binary ? [...data] : String(data)); if (answers.length === 2) client.close(1000, 'bye') })
client.send('hello')
client.send(new Uint8Array([1, 2, 3]))
console.log(await new Promise(done => client.on('close', (code, reason) => done([code, String(reason)]))), answers, WebSocket.OPEN, typeof createWebSocketStream, typeof Receiver)
server.close()
