import debug from 'debug'
debug.enable('app:*,-app:hidden')
const lines = []
debug.log = (...parts) => lines.push(parts)
const log = debug('app:one')
debug.formatters.h = value => `0x${value.toString(16)}`
log('hello %s %h %o', 'you', 255, { a: 1 })
debug('app:hidden')('never')
log.extend('two')('more')
console.log(lines.length, lines.map(parts => parts.join(' ').replace(/^\S+ /, '').replace(/\+\d+ms/, '')), debug.enabled('app:x'), debug.enabled('other'), debug.disable(), debug.humanize(5000))
