#!/usr/bin/env node
// Bundling a program of many modules in a warm process: this bundler beside esbuild's `rebuild()` (context API) of the same
// TypeScript files, in turn, in one run. "Again" keeps what a bundler remembers between builds, as esbuild does; "anew"
// remembers nothing: esbuild's side of it is `build()`. Every build reads the files from disk; nothing is written.
//
//   mvn -q -B package -DskipTests
//   CP=… node benchmarks/bundle.mjs NODE_MODULES COUNT [ROUNDS] [map]
//
// NODE_MODULES holds the npm package esbuild; CP is the class path with the module benchmarks. Figures are medians.
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'

const [modules, count, rounds = '11', map = ''] = process.argv.slice(2)
if (!count) { console.error('usage: bundle.mjs NODE_MODULES COUNT [ROUNDS] [map]'); process.exit(2) }
const esbuild = createRequire(path.join(path.resolve(modules), '_.js'))('esbuild')
const java = process.env.JAVA ?? 'java', cp = process.env.CP ?? 'x'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'))
const made = spawnSync(java, ['-Xss8m', '-cp', cp, 'tj.somon.benchmarks.GenerateModules', folder, count], { stdio: 'inherit' })
if (made.status !== 0) process.exit(1)
const entry = kind => path.join(folder, kind, 'f0', 'm0.' + kind)
const child = spawn(java, ['-XX:+UseParallelGC', '-Xmx4g', '-cp', cp, 'tj.somon.benchmarks.BundleRounds'], { stdio: ['pipe', 'pipe', 'inherit'] })
const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
let size = 0
const ours = async (kind, how) => {
  child.stdin.write(`${entry(kind)} esm ${map || 'none'} ${how}\n`)
  const { value } = await answers.next()
  const [nanos, bundled, characters] = value.split(' ').map(Number)
  if (bundled !== Number(count)) throw new Error(`bundled ${bundled} of ${count} modules`)
  size = characters
  return nanos / 1e6
}
const options = { entryPoints: [entry('ts')], bundle: true, format: 'esm', target: 'esnext', charset: 'utf8', write: false, outdir: folder, logLevel: 'silent', sourcemap: map ? 'external' : false }
const context = await esbuild.context(options)
const theirs = async build => {
  const start = performance.now()
  const result = await build()
  if (result.outputFiles.length !== (map ? 2 : 1)) throw new Error('esbuild gave nothing')
  return performance.now() - start
}
const sides = {
  'somon .som again': () => ours('som', 'again'),
  'somon .ts again': () => ours('ts', 'again'),
  'esbuild .ts rebuild()': () => theirs(() => context.rebuild()),
  'somon .som anew': () => ours('som', 'anew'),
  'somon .ts anew': () => ours('ts', 'anew'),
  'esbuild .ts build()': () => theirs(() => esbuild.build(options)),
}
const times = Object.fromEntries(Object.keys(sides).map(name => [name, []]))
const turn = async () => { for (const [name, side] of Object.entries(sides)) times[name].push(await side()) }
for (let i = 0; i < Math.max(2, Math.min(12, Math.ceil(12000 / Number(count)))); i++) await turn()
for (const list of Object.values(times)) list.length = 0
for (let i = 0; i < Number(rounds); i++) await turn()
child.stdin.end()
await context.dispose()
const median = list => list.sort((a, b) => a - b)[list.length >> 1]
console.log(`${count} modules, ${os.availableParallelism()} processors; output of the last one: ${(size / 1e6).toFixed(2)} million characters${map ? ', with maps' : ''}`)
for (const [name, list] of Object.entries(times)) {
  console.log(`${name.padEnd(22)} ${median(list).toFixed(1).padStart(9)} ms  (${list[0].toFixed(1)}–${list.at(-1).toFixed(1)})`)
}
const ratio = (a, b) => (median(times[a]) / median(times[b])).toFixed(2)
console.log(`ours ÷ esbuild's: again ${ratio('somon .ts again', 'esbuild .ts rebuild()')}, anew ${ratio('somon .ts anew', 'esbuild .ts build()')}`)
fs.rmSync(folder, { recursive: true })
process.exit(0)
