import { outputJson, readJson, copy, pathExists, remove } from 'fs-extra/esm'
import old from 'fs-extra'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const root = old.mkdtempSync(join(tmpdir(), 'fsx-'))
await outputJson(join(root, 'a/b/c.json'), { x: [1] }, { spaces: 2 })
await copy(join(root, 'a'), join(root, 'd'))
console.log(await readJson(join(root, 'd/b/c.json')), await pathExists(join(root, 'nope')), old.readdirSync(root), old.readFileSync(join(root, 'd/b/c.json'), 'utf8'))
await remove(root)
console.log(old.existsSync(root))
