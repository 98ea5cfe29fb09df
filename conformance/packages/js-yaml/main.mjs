import * as yaml from 'js-yaml'
const text = 'a: &x [1, 2.5, true, null]\nb: *x\nc: {d: "e", f: 2024-02-29}\ng: |\n  many\n  lines\n'
const value = yaml.load(text)
console.log(value, value.a === value.b, yaml.dump({ z: [1, { y: 'x: y' }], t: 'multi\nline' }))
try { yaml.load('a: [') } catch (error) { console.log(error.name, error.message.split('\n')[0]) }
