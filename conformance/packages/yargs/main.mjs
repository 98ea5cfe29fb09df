import yargs from 'yargs'
import { hideBin, Parser } from 'yargs/helpers'
const parser = yargs(hideBin(['node', 'x', 'serve', '--port', '80', '--no-open', '-vv', '--', 'rest'])).locale('en').scriptName('tool')
  .command('serve [dir]', 'serves', y => y.positional('dir', { default: '.' }).option('port', { type: 'number', demandOption: true }), argv => console.log('serving', argv.dir, argv.port, argv.open))
  .count('v').alias('v', 'verbose').exitProcess(false).wrap(60)
console.log(await parser.parseAsync())
console.log(await parser.getHelp())
await yargs().locale('en').scriptName('t').command('a', 'b').strict().fail(message => console.log('fail', message)).parseAsync('--nope')
console.log(Parser('--a.b 1 --c=x --d 1 --d 2'))
