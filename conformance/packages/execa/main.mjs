import { execa, execaSync, $, ExecaError } from 'execa'
console.log((await execa('node', ['-e', 'console.log(process.argv[1])', 'hi'])).stdout, execaSync('node', ['-p', '1+1']).stdout)
const error = await execa('node', ['-e', 'console.error("bad"); process.exit(3)']).catch(e => e)
console.log(error instanceof ExecaError, error.exitCode, error.stderr, error.shortMessage.split(':')[0])
console.log((await $({ input: 'abc' })`node -e ${'process.stdin.pipe(process.stdout)'}`).stdout)
