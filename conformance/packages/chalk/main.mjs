import chalk, { Chalk, supportsColor, modifierNames } from 'chalk'
const always = new Chalk({ level: 3 })
console.log(JSON.stringify([always.red.bold('x'), always.hex('#123456').bgBlue(`a ${always.underline('b')} c`), always.rgb(1, 2, 3)('d\ne')]))
console.log(chalk.level, modifierNames.length, typeof supportsColor, new Chalk({ level: 0 }).green('plain'))
