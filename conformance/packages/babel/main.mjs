import babel, { parseSync, transformSync, types as t, template, traverse } from '@babel/core'
import generate from '@babel/generator'
const plugin = ({ types }) => ({ visitor: { Identifier(path) { if (path.node.name === 'foo') path.node.name = 'bar' }, BinaryExpression(path) { const r = path.evaluate(); if (r.confident) path.replaceWith(types.valueToNode(r.value)) } } })
console.log(transformSync('const foo = 1 + 2 * 3; export default () => foo?.x ?? `t${foo}`', { plugins: [plugin], configFile: false, babelrc: false }).code)
const tree = parseSync('let a = { b, ...c }; class D { #e = 1; static { f() } }', { configFile: false, babelrc: false })
let count = 0
traverse(tree, { enter() { count++ } })
console.log(count, t.isFile(tree), template.expression('A + B')({ A: t.identifier('x'), B: t.numericLiteral(1) }).operator, generate.default(tree, { compact: true }).code, babel.version)
try { parseSync('let 1', { configFile: false, babelrc: false, filename: '/x.js' }) } catch (error) { console.log(error.code, error.message) }
