import fg from 'fast-glob'
import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const root = mkdtempSync(join(tmpdir(), 'glob-'))
mkdirSync(join(root, 'a/b'), { recursive: true })
for (const name of ['x.js', 'a/y.js', 'a/b/z.ts', 'a/.hidden.js']) writeFileSync(join(root, name), name)
console.log((await fg('**/*.js', { cwd: root })).sort(), fg.sync(['**/*.{js,ts}', '!a/b/**'], { cwd: root, dot: true }).sort(), (await fg.glob('a/*', { cwd: root, onlyDirectories: true })))
for await (const entry of fg.stream('*.js', { cwd: root, stats: true, objectMode: true })) console.log(entry.path, entry.stats.size)
console.log(fg.isDynamicPattern('a/*'), fg.escapePath('a(b)'), fg.generateTasks('a/*.js')[0].base)
rmSync(root, { recursive: true })
