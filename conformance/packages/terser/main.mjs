import { minify } from 'terser'
const out = await minify('function add(first, second) { if (false) { never() } return first + second } console.log(add(1, 2)); class A { get x() { return `t${1}` } }', { sourceMap: true, module: true })
console.log(out.code, JSON.parse(out.map).version, (await minify('var x = {"a-b": 1, c: void 0}; y(x)', { mangle: false, compress: { passes: 2 }, format: { beautify: true } })).code)
console.log((await minify('a b').catch(e => e)).message)
