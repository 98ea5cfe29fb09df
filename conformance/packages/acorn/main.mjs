import { parse, tokenizer, Parser, parseExpressionAt, version } from 'acorn'
const tree = parse('export const a = async (x, ...y) => { for await (const z of y) yield_(z ?? x?.b) }', { ecmaVersion: 'latest', sourceType: 'module' })
console.log(version, JSON.stringify(tree).length, tree.body[0].declaration.declarations[0].init.type)
console.log([...tokenizer('let x = /a[/]b/g.test(`t${1}`)', { ecmaVersion: 2022 })].map(t => t.type.label).join(' '))
console.log(parseExpressionAt('1 + 2 * 3;', 4, { ecmaVersion: 5 }).type)
class Loud extends Parser { parseTopLevel(node) { node.loud = true; return super.parseTopLevel(node) } }
console.log(Loud.extend(Base => class extends Base { raise(pos, message) { throw new RangeError(`${pos} ${message}`) } }).parse('a', { ecmaVersion: 6 }).loud)
try { parse('let let = 1', { ecmaVersion: 6 }) } catch (error) { console.log(error.name, error.message, error.loc) }
