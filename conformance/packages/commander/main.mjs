import { Command, Option, InvalidArgumentError, program } from 'commander'
const command = new Command('tool').version('1.2.3').description('a tool')
  .addOption(new Option('-s, --size <size>', 'how large').choices(['small', 'large']).default('small'))
  .option('-n, --number <n>', 'a number', value => { const n = Number(value); if (Number.isNaN(n)) throw new InvalidArgumentError('not a number'); return n })
  .exitOverride().configureOutput({ writeErr: text => console.log('err', text.trim()) })
command.command('go <place> [others...]').option('--fast').action((place, others, options) => console.log('go', place, others, options))
await command.parseAsync(['go', 'home', 'a', 'b', '--fast'], { from: 'user' })
console.log(command.helpInformation())
try { command.parse(['-n', 'x', 'go', 'home'], { from: 'user' }) } catch (error) { console.log(error.code, error.exitCode) }
try { command.parse(['went'], { from: 'user' }) } catch (error) { console.log(error.code) }
console.log(program.name(), command.opts())
