import { Server } from 'socket.io'
import { createServer } from 'node:http'
import { io as connect } from 'socket.io-client'
const http = createServer()
const io = new Server(http, { serveClient: false })
io.on('connection', socket => { socket.emit('welcome', { a: [1] }); socket.on('ask', (value, answer) => answer(value * 2)) })
await new Promise(done => http.listen(0, '127.0.0.1', done))
const client = connect(`http://127.0.0.1:${http.address().port}`, { transports: ['polling', 'websocket'] })
console.log(await new Promise(done => client.on('welcome', done)), await client.timeout(5000).emitWithAck('ask', 21))
client.close()
io.close()
