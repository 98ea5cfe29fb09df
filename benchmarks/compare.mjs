#!/usr/bin/env node
// Whole compile, warm, one thread: this compiler beside esbuild and swc on the equivalent TypeScript, in turn, in one run.
//
//   mvn -q -B package -DskipTests && JAVA=/path/of/jdk-25/bin/java node benchmarks/compare.mjs NODE_MODULES [LINES] [ROUNDS]
//
// NODE_MODULES holds the npm packages esbuild and @swc/core. The program is generated; the TypeScript is the same program,
// printed in English words. Figures are medians over the rounds.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'

process.env.GOMAXPROCS = '1'
process.env.RAYON_NUM_THREADS = '1'
const [modules, lines = '10000', rounds = '15'] = process.argv.slice(2)
if (!modules) { console.error('usage: compare.mjs NODE_MODULES [LINES] [ROUNDS]'); process.exit(2) }
const load = createRequire(path.join(path.resolve(modules), '_.js'))
const esbuild = load('esbuild'), swc = load('@swc/core')
const java = process.env.JAVA ?? 'java'
const classPath = ['compiler', 'testkit', 'benchmarks'].map(m => path.resolve(m, 'target/classes')).join(':')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compare-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true }))
const som = path.join(folder, 'program.som'), ts = path.join(folder, 'program.ts')
execFileSync(java, ['-Xss8m', '-cp', classPath, 'tj.somon.benchmarks.GeneratedPair', lines, path.join(folder, 'program')])
const tsText = fs.readFileSync(ts, 'utf8'), somText = fs.readFileSync(som, 'utf8')
const bytes = { somon: Buffer.byteLength(somText), ts: Buffer.byteLength(tsText) }
const child = spawn(java, ['-XX:+UseSerialGC', '-Xmx2g', '-Xss8m', '-cp', classPath, 'tj.somon.benchmarks.CompileRounds'], { stdio: ['pipe', 'pipe', 'inherit'] })
const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
const ours = async (file, n) => { child.stdin.write(`${path.resolve(file)} ${n}\n`); return Number((await answers.next()).value) / 1e6 / n }
const timed = async (f, n) => { const t = performance.now(); for (let i = 0; i < n; i++) await f(); return (performance.now() - t) / n }
const theirs = {
  esbuild: () => esbuild.transform(tsText, { loader: 'ts', target: 'esnext', logLevel: 'silent' }),
  swc: () => swc.transform(tsText, { filename: ts, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'esnext' } }),
}
const median = a => a.sort((x, y) => x - y)[a.length >> 1]
const times = { 'somon .som': [], 'somon .ts': [], esbuild: [], swc: [] }
const turn = async n => {
  times['somon .som'].push(await ours(som, n))
  times['somon .ts'].push(await ours(ts, n))
  for (const name of Object.keys(theirs)) times[name].push(await timed(theirs[name], n))
}
for (let i = 0; i < 5; i++) await turn(8)
for (const list of Object.values(times)) list.length = 0
for (let i = 0; i < Number(rounds); i++) await turn(5)
child.stdin.end()
const speed = {}
for (const [name, list] of Object.entries(times)) {
  const size = name === 'somon .som' ? bytes.somon : bytes.ts
  speed[name] = size / 1e6 / (median(list) / 1e3)
  console.log(`${name.padEnd(12)} ${median(list).toFixed(2).padStart(8)} ms ${speed[name].toFixed(1).padStart(7)} MB/s`)
}
console.log(`ratio to esbuild, same TypeScript text: ${(speed['somon .ts'] / speed.esbuild).toFixed(2)}; .som text: ${(speed['somon .som'] / speed.esbuild).toFixed(2)}; same program (time): ${(median(times.esbuild) / median(times['somon .som'])).toFixed(2)}`)
process.exit(0)
