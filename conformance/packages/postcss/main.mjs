import postcss, { Declaration, Rule, parse } from 'postcss'
const plugin = () => ({ postcssPlugin: 'own', Declaration: { color(d) { d.value = d.value.toUpperCase() } }, AtRule: { media(rule) { rule.params = rule.params.replace('print', 'screen') } }, Once(root, { result }) { root.append(new Rule({ selector: '.new' }).append(new Declaration({ prop: 'a', value: 'b' }))); result.warn('careful') } })
plugin.postcss = true
const result = await postcss([plugin()]).process('a { color: red; /* c */ }\n@media print { b > c { top: 0 } }', { from: 'in.css', to: 'out.css', map: { inline: false } })
console.log(result.css, JSON.parse(result.map.toString()).mappings, result.warnings().map(String), parse('a{}').first.type)
try { parse('a {', { from: '/x.css' }) } catch (error) { console.log(error.name, error.reason, error.line) }
