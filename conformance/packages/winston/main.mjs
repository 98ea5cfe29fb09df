import winston from 'winston'
import { Writable } from 'node:stream'
const lines = []
const stream = new Writable({ write(chunk, _, done) { lines.push(String(chunk).trim()); done() } })
const logger = winston.createLogger({ level: 'debug', format: winston.format.combine(winston.format.splat(), winston.format.label({ label: 'L' }), winston.format.json()), transports: [new winston.transports.Stream({ stream })] })
logger.info('hello %s', 'you', { extra: 1 })
logger.child({ child: true }).debug('deep')
logger.silly('never')
await new Promise(done => setTimeout(done, 5))
console.log(lines, winston.version)
