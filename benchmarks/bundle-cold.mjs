#!/usr/bin/env node
// Whole processes that bundle a program of many modules: the installed distribution beside esbuild's native binary, the same
// TypeScript files, in turn, in one run. Both write the output.
//
//   CP=… node benchmarks/bundle-cold.mjs NODE_MODULES COUNT SOMON [ROUNDS]
//
// NODE_MODULES holds the npm package esbuild; CP is the class path with the module benchmarks; SOMON is the launcher of a
// distribution. Figures are medians; the first round is not counted.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const [modules, count, somon, rounds = '9'] = process.argv.slice(2)
if (!somon) { console.error('usage: bundle-cold.mjs NODE_MODULES COUNT SOMON [ROUNDS]'); process.exit(2) }
const binary = path.join(path.resolve(modules), '@esbuild', `${process.platform}-${process.arch}`, 'bin', 'esbuild')
const java = process.env.JAVA ?? 'java', cp = process.env.CP ?? 'x'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'))
const made = spawnSync(java, ['-Xss8m', '-cp', cp, 'tj.somon.benchmarks.GenerateModules', folder, count], { stdio: 'inherit' })
if (made.status !== 0) process.exit(1)
const entry = path.join(folder, 'ts', 'f0', 'm0.ts')
const commands = {
  somon: [path.resolve(somon), 'bundle', entry, '-f', 'esm', '-o', path.join(folder, 'somon.js')],
  esbuild: [binary, entry, '--bundle', '--format=esm', '--target=esnext', '--charset=utf8', `--outfile=${path.join(folder, 'esbuild.js')}`],
}
const times = { somon: [], esbuild: [] }
for (let round = 0; round <= Number(rounds); round++) {
  for (const [name, [command, ...args]] of Object.entries(commands)) {
    const start = performance.now()
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${name}: ${stderr}`)
    if (round > 0) times[name].push(performance.now() - start)
  }
}
const run = file => spawnSync('node', ['--input-type=module', '-'], { input: fs.readFileSync(path.join(folder, file)), encoding: 'utf8' }).stdout
if (run('somon.js') !== run('esbuild.js')) throw new Error('the outputs do different things')
const median = list => list.sort((a, b) => a - b)[list.length >> 1]
for (const [name, list] of Object.entries(times)) console.log(`${name.padEnd(8)} ${median(list).toFixed(0).padStart(6)} ms  (${list[0].toFixed(0)}–${list.at(-1).toFixed(0)})`)
console.log(`${count} modules: ours ÷ esbuild's ${(median(times.somon) / median(times.esbuild)).toFixed(2)}`)
fs.rmSync(folder, { recursive: true })
