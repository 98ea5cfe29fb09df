import { glob, globSync, hasMagic } from 'glob'
import { minimatch } from 'minimatch'
import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const root = mkdtempSync(join(tmpdir(), 'glob-'))
mkdirSync(join(root, 'a/b'), { recursive: true })
for (const name of ['x.js', 'a/y.js', 'a/b/z.ts']) writeFileSync(join(root, name), name)
console.log((await glob('**/*.js', { cwd: root })).sort(), globSync('**/*.{js,ts}', { cwd: root, ignore: 'a/*.js' }).sort(), hasMagic('a*'), minimatch('a/b.js', '**/*.js'), minimatch.braceExpand('a{b,c{1..3}}'))
rmSync(root, { recursive: true })
