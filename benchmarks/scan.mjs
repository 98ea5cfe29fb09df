#!/usr/bin/env node
// Reading and compiling a program of many modules, warm, all processors: this module system beside esbuild's transform of
// the equivalent TypeScript files, all of them called at once from Node, in turn, in one run. Both read the files.
//
//   mvn -q -B package -DskipTests
//   CP=… node benchmarks/scan.mjs NODE_MODULES COUNT [ROUNDS]
//
// NODE_MODULES holds the npm package esbuild; CP is the class path with the module benchmarks. Figures are medians.
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'

const [modules, count, rounds = '11'] = process.argv.slice(2)
if (!count) { console.error('usage: scan.mjs NODE_MODULES COUNT [ROUNDS]'); process.exit(2) }
const esbuild = createRequire(path.join(path.resolve(modules), '_.js'))('esbuild')
const java = process.env.JAVA ?? 'java', cp = process.env.CP ?? 'x'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scan-'))
const made = spawnSync(java, ['-Xss8m', '-cp', cp, 'tj.somon.benchmarks.GenerateModules', folder, count], { stdio: 'inherit' })
if (made.status !== 0) process.exit(1)
const walk = dir => fs.readdirSync(dir, { withFileTypes: true }).flatMap(e => e.isDirectory() ? walk(path.join(dir, e.name)) : [path.join(dir, e.name)])
const sources = { som: walk(path.join(folder, 'som')), ts: walk(path.join(folder, 'ts')) }
const size = files => files.reduce((sum, file) => sum + fs.statSync(file).size, 0)
const child = spawn(java, ['-XX:+UseParallelGC', '-Xmx4g', '-cp', cp, 'tj.somon.benchmarks.ScanRounds'], { stdio: ['pipe', 'pipe', 'inherit'] })
const answers = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
const ours = async kind => {
  child.stdin.write(`${path.join(folder, kind, 'f0', 'm0.' + kind)} 1\n`)
  const { value } = await answers.next()
  if (Number(value.split(' ')[1]) !== Number(count)) throw new Error(`compiled ${value} of ${count} modules`)
  return Number(value.split(' ')[0]) / 1e6
}
const theirs = async () => {
  const start = performance.now()
  const results = await Promise.all(sources.ts.map(async file => esbuild.transform(await fs.promises.readFile(file, 'utf8'), { loader: 'ts', target: 'esnext', logLevel: 'silent' })))
  if (results.some(result => !result.code)) throw new Error('esbuild gave nothing')
  return performance.now() - start
}
const times = { 'somon .som': [], 'somon .ts': [], 'esbuild .ts': [] }
const turn = async () => {
  times['somon .som'].push(await ours('som'))
  times['somon .ts'].push(await ours('ts'))
  times['esbuild .ts'].push(await theirs())
}
for (let i = 0; i < Math.min(15, Math.ceil(15000 / Number(count))); i++) await turn()
for (const list of Object.values(times)) list.length = 0
for (let i = 0; i < Number(rounds); i++) await turn()
child.stdin.end()
const median = list => list.sort((a, b) => a - b)[list.length >> 1]
console.log(`${count} modules, ${os.availableParallelism()} processors; .som ${(size(sources.som) / 1e6).toFixed(2)} MB, .ts ${(size(sources.ts) / 1e6).toFixed(2)} MB`)
for (const [name, list] of Object.entries(times)) {
  console.log(`${name.padEnd(12)} ${median(list).toFixed(1).padStart(9)} ms  (${list[0].toFixed(1)}–${list.at(-1).toFixed(1)})`)
}
console.log(`same program, time of esbuild ÷ ours: ${(median(times['esbuild .ts']) / median(times['somon .som'])).toFixed(2)} (.som), ${(median(times['esbuild .ts']) / median(times['somon .ts'])).toFixed(2)} (.ts)`)
fs.rmSync(folder, { recursive: true })
process.exit(0)
