import { createPrompt, useState, useKeypress, isEnterKey } from '@inquirer/core'
import { PassThrough } from 'node:stream'
import inquirer from 'inquirer'
const ask = createPrompt((config, done) => { const [value, setValue] = useState(''); useKeypress((key, line) => isEnterKey(key) ? done(value) : setValue(line.line)); return `${config.message} ${value}` })
const input = new PassThrough(), output = new PassThrough()
output.resume()
const answer = ask({ message: 'name?' }, { input, output })
input.write('Ann')
input.emit('keypress', 'n', { name: 'n' })
input.write('\n')
console.log(typeof (await answer), typeof inquirer.prompt)
