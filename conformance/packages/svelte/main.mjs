import { derived, get, readable, writable } from 'svelte/store'
import { compile, parse, VERSION } from 'svelte/compiler'
import { render } from 'svelte/server'
import * as internal from 'svelte/internal/server'
const count = writable(1)
const doubled = derived([count, readable(10)], ([a, b]) => a * b)
const seen = []
const stop = doubled.subscribe(v => seen.push(v))
count.update(n => n + 1)
count.set(5)
stop()
console.log(seen, get(doubled), VERSION)
const source = '<script>let { items = [] } = $props(); let n = $derived(items.length)</script><h1 class="t">{n}</h1>{#each items as item, i (item)}<p>{i}: {@html item}</p>{:else}none{/each}<style>.t { color: red }</style>'
const built = compile(source, { generate: 'server', name: 'App', filename: 'App.svelte' })
console.log(built.js.code, built.css.code, built.warnings.length, parse('<p>{a}</p>', { modern: true }).fragment.nodes.length)
const App = new Function('$', built.js.code.replace(/import .*;/, '').replace('export default ', 'return '))(internal)
console.log(render(App, { props: { items: ['a', '<b>x</b>'] } }).body)
