import pino from 'pino'
const lines = []
const log = pino({ base: null, timestamp: false, redact: ['secret.*'], serializers: { err: e => e.message } }, { write: line => lines.push(line.trim()) })
log.info({ a: 1, secret: { x: 2 } }, 'hello %d', 5)
log.child({ module: 'm' }).error(new Error('bad'))
log.debug('never')
console.log(lines, pino.levels.values.warn, log.level)
